using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using Reply = PurgeBot.Discord.Emulator.People.Reply;

namespace PurgeBot.Tests.Discord.Contract;

/// <summary>Every command that there is, by the catalogue alone: a new one need not be added here.</summary>
public sealed class EveryCommandTests
{
    [Fact]
    public async Task Every_command_of_the_catalogue_is_registered_and_answered()
    {
        await using var bot = await RunningBot.StartAsync();

        foreach (var command in CommandCatalogue.All)
        {
            if (command.Kind == CommandKind.OnMessage)
            {
                await AssertIsAnsweredAsync(command.Name.English, bot.Discord.Moderator.OnMessage(command.Name.English, "Who was Yezhov?"));
                continue;
            }

            foreach (var (name, options) in UsesOf(command)) await AssertIsAnsweredAsync(name, bot.Discord.Moderator.Slash(name, options));
        }

        Assert.Equal(CommandCatalogue.All.Length, bot.Discord.Rest.Commands.Registered.Count);
        bot.AssertAllIsWell();
    }

    private static async Task AssertIsAnsweredAsync(string command, Task<Reply> asked)
    {
        try
        {
            var reply = (await asked).ToString();
            Assert.False(string.IsNullOrWhiteSpace(reply) || reply.Contains("something went wrong", StringComparison.OrdinalIgnoreCase), $"{command}: {reply}");
        }
        catch (TimeoutException late)
        {
            Assert.Fail($"{command}: {late.Message}");
        }
    }

    private static IEnumerable<(string Name, (string, object)[] Options)> UsesOf(CommandDefinition command) => command.Subcommands is []
        ? [(command.Name.English, Required(command.Options))]
        : command.Subcommands.Select(subcommand => ($"{command.Name.English} {subcommand.Name.English}", Required(subcommand.Options)));

    private static (string, object)[] Required(IEnumerable<OptionDefinition> options) =>
        [.. options.Where(option => option.IsRequired).Select(option => (option.Name.English, ValueOf(option.Kind)))];

    private static object ValueOf(OptionKind kind) => kind switch
    {
        OptionKind.Flag => true,
        OptionKind.Channel => new GivenChannel(new Snowflake(820000000000000777)),
        OptionKind.Role => new GivenRole(new Snowflake(5150)),
        OptionKind.File => new GivenFile("facts.jsonl", "{\"text\":\"A fact.\",\"source\":\"A book\"}\n"u8.ToArray()),
        _ => "yezhov",
    };
}
