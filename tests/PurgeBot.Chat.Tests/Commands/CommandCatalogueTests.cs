using System.Text.RegularExpressions;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Commands;

public sealed partial class CommandCatalogueTests
{
    private static readonly string[] Languages = ["de", "es", "fr", "pl", "ru", "uk"];

    [Fact]
    public void The_commands_to_type_and_the_one_on_messages() => Assert.Equal(
        ["who", "when", "explain", "fact", "timeline", "read", "help", "sources", "about", "notes", "cite", "quiz", "suggest", "daily", "Look this up"], CommandCatalogue.All.Select(command => command.Name.English));

    [Fact]
    public void Names_of_slash_commands_and_options_are_as_Discord_wants_them_in_every_language()
    {
        var names = CommandCatalogue.All.Where(command => command.Kind == CommandKind.Slash)
            .SelectMany(command => Options(command).Select(option => option.Name).Concat(command.Subcommands.Select(sub => sub.Name)).Prepend(command.Name));
        Assert.All(names.SelectMany(InAll), name =>
        {
            Assert.Matches(SlashName(), name);
            Assert.Equal(name.ToLowerInvariant(), name);
        });
    }

    [Fact]
    public void Descriptions_have_up_to_a_hundred_characters_in_every_language()
    {
        var descriptions = CommandCatalogue.All.Where(command => command.Kind == CommandKind.Slash)
            .SelectMany(command => Options(command).Select(option => option.Description).Concat(command.Subcommands.Select(sub => sub.Description)).Prepend(command.Description));
        Assert.All(descriptions.SelectMany(InAll), description => Assert.InRange(description.Length, 1, 100));
    }

    [Fact]
    public void A_command_on_messages_has_a_short_name_and_nothing_else()
    {
        var command = Assert.Single(CommandCatalogue.All, command => command.Kind == CommandKind.OnMessage);
        Assert.All(InAll(command.Name), name => Assert.InRange(name.Length, 1, 32));
        Assert.Empty(command.Description.English);
        Assert.Empty(command.Options);
    }

    [Fact]
    public void Everything_is_there_in_six_more_languages() => Assert.All(
        CommandCatalogue.All.SelectMany(command => Options(command).SelectMany(option => new[] { option.Name, option.Description })
            .Concat(command.Subcommands.SelectMany(sub => new[] { sub.Name, sub.Description })).Append(command.Name).Concat(command.Kind == CommandKind.Slash ? [command.Description] : Array.Empty<LocalizedText>())),
        text => Assert.Equal(Languages, text.Translations.Keys));

    [Fact]
    public void Names_differ_in_every_language() => Assert.All(
        Languages, language => Assert.Equal(CommandCatalogue.All.Length, CommandCatalogue.All.Select(command => command.Name.Translations[language]).Distinct().Count()));

    [Fact]
    public void Questions_are_required_completed_and_limited() => Assert.All(
        CommandCatalogue.All.Take(3).Select(command => command.Options),
        options =>
        {
            Assert.True(options[0] is { IsRequired: true, Completes: true, MaxLength: 300, Kind: OptionKind.Text });
            Assert.True(options[1] is { IsRequired: false, Completes: false, Kind: OptionKind.Flag, Name.English: "private" });
        });

    [Fact]
    public void A_fact_needs_no_topic()
    {
        var options = CommandCatalogue.All.Single(command => command.Name.English == "fact").Options;
        Assert.True(options[0] is { IsRequired: false, Completes: true, MaxLength: 300, Kind: OptionKind.Text, Name.English: "topic" });
        Assert.True(options[1] is { IsRequired: false, Kind: OptionKind.Flag, Name.English: "private" });
    }

    [Fact]
    public void Subcommands_and_their_options_differ_in_every_language()
    {
        foreach (var command in CommandCatalogue.All.Where(command => command.Subcommands.Length > 0))
        {
            Assert.Empty(command.Options);
            Assert.All(Languages, language => Assert.Distinct(command.Subcommands.Select(sub => sub.Name.Translations[language])));
            Assert.All(command.Subcommands, sub => Assert.All(Languages, language => Assert.Distinct(sub.Options.Select(option => option.Name.Translations[language]))));
        }
    }

    [Fact]
    public void Moderators_alone_are_offered_the_daily_post_and_members_may_suggest() => Assert.Equal(
        [("quiz", CommandAudience.Members), ("suggest", CommandAudience.Members), ("daily", CommandAudience.Moderators)],
        CommandCatalogue.All.Where(command => command.Audience != CommandAudience.Everybody).Select(command => (command.Name.English, command.Audience)));

    private static IEnumerable<OptionDefinition> Options(CommandDefinition command) => command.Options.Concat(command.Subcommands.SelectMany(sub => sub.Options));

    private static IEnumerable<string> InAll(LocalizedText text) => text.Translations.Values.Prepend(text.English);

    [GeneratedRegex(@"\A[-_\p{L}\p{N}]{1,32}\z")]
    private static partial Regex SlashName();
}
