using PurgeBot.Configuration;

namespace PurgeBot.CommandLine;

/// <summary>Takes configuration keys (<c>--Section:Key value</c>) out of the command line, wherever they stand.</summary>
internal static class ConfigurationArguments
{
    /// <summary>The arguments without them, and the keys with their values.</summary>
    /// <exception cref="UsageException">A key has no value.</exception>
    public static (string[] Others, Dictionary<string, string?> Settings) Split(IReadOnlyList<string> arguments)
    {
        var rest = new List<string>();
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                rest.AddRange(arguments.Skip(i));
                break;
            }

            if (!IsKey(argument))
            {
                rest.Add(argument);
                continue;
            }

            var parts = argument[2..].Split('=', 2);
            if (parts.Length == 1 && (i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal)))
                throw new UsageException($"{argument} needs a value after it; one that begins with -- is given as {argument}=--….");
            settings[parts[0]] = parts.Length == 2 ? parts[1] : arguments[++i];
        }

        return ([.. rest], settings);
    }

    private static bool IsKey(string argument)
    {
        var name = argument.Split('=', 2)[0];
        return IsWithoutSection(name) || name.StartsWith("--", StringComparison.Ordinal)
            && name.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon && colon < name.Length - 1
            && name.AsSpan(2).IndexOfAnyExcept(KeyCharacters) < 0;
    }

    // "--Urls": only a key that there is, since every other option looks like that as well.
    private static bool IsWithoutSection(string name) =>
        KnownKeys.Names.Any(key => !key.Contains(':', StringComparison.Ordinal) && name.Equals("--" + key, StringComparison.OrdinalIgnoreCase));

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:_.");
}

/// <summary>The command line asks for something that does not exist. Ends the process with 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
