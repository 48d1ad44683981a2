using System.Collections.Immutable;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Commands;

/// <summary>The form by which facts of a guild's own are written.</summary>
internal static class FactForm
{
    private const string Text = "text", Source = "source", Day = "day";
    private const int LongestDay = 30;

    /// <summary>An empty form for a moderator.</summary>
    public static Form ToAdd { get; } = Of(new DailyState.Add(), "Add a fact", null);

    /// <summary>An empty form for a member.</summary>
    public static Form ToSuggest { get; } = Of(new DailyState.Suggest(), "Suggest a fact", null);

    /// <summary>A form with what a fact says.</summary>
    public static Form ToEdit(GuildFact fact) => Of(new DailyState.Edit(fact.Number), fact.IsAccepted ? "Edit a fact" : "Edit a suggestion", fact.Content);

    /// <summary>What was filled in.</summary>
    public static FilledInFact Read(ImmutableDictionary<string, string> fields) => new(
        In(fields, Text), In(fields, Source), In(fields, Day));

    // What is kept is what is seen of it.
    private static string In(ImmutableDictionary<string, string> fields, string name) => ShownText.Of(fields.GetValueOrDefault(name, "")).Trim();

    private static Form Of(DailyState state, string title, GuildFactText? content) => new(
        state.ToString(),
        title,
        [
            new FormField(Text, "Fact", GuildFactText.LongestText)
            {
                Description = "One or two sentences that can be understood without anything around them.",
                IsLong = true,
                IsRequired = true,
                Value = content?.Text,
            },
            new FormField(Source, "Source", GuildFactText.LongestSource)
            {
                Description = "Where it is from: author, title, year, page.",
                IsRequired = true,
                Value = content?.Source,
            },
            new FormField(Day, "Day of the year", LongestDay)
            {
                Description = "If it happened on a day: 1 December. It is then posted on that day.",
                Value = content?.Day is { } day ? AnnualDayText.Write(day) : null,
            },
        ]);
}

/// <summary>What somebody filled in, before it is a fact.</summary>
/// <param name="Text">The fact; may be empty.</param>
/// <param name="Source">Its source; may be empty.</param>
/// <param name="Day">Its day as it was typed; may be empty.</param>
internal readonly record struct FilledInFact(string Text, string Source, string Day)
{
    /// <summary>The fact; null where the day is none.</summary>
    public GuildFactText? ToFact() =>
        Day.Length == 0 ? new GuildFactText(Text, Source, null)
        : AnnualDayText.Parse(Day) is { } day ? new GuildFactText(Text, Source, day)
        : null;
}
