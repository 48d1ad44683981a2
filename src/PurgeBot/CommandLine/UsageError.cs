using System.CommandLine;

namespace PurgeBot.CommandLine;

/// <summary>Says in one sentence what is wrong with a command line that cannot be parsed.</summary>
internal static class UsageError
{
    public static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unmatched = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (unmatched is ['-', ..]) return $"There is no option {unmatched}.";
        if (command.Subcommands.Count == 0 || (unmatched is null && command.Action is not null)) return parsed.Errors[0].Message;

        var names = string.Join(", ", command.Subcommands.Select(sub => sub.Name));
        return unmatched is null
            ? $"{command.Name} needs a command after it: {names}."
            : $"There is no command '{unmatched}'; there is {names}.";
    }
}
