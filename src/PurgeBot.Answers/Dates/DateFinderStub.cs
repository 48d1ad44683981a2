namespace PurgeBot.Answers.Dates;
/// <summary>stub</summary>
public static class DateFinder {
    /// <summary>stub</summary>
    public static IReadOnlyList<DateMention> Find(string text) => []; }
