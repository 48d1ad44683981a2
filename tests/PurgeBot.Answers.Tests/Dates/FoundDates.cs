using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

/// <summary>Writes what the finder finds as one line: <c>phrase = EDTF; phrase = EDTF</c>.</summary>
internal static class FoundDates
{
    public static string In(string text) =>
        string.Join("; ", DateFinder.Find(text).Select(mention => $"{mention.Span.Of(text)} = {mention.Date}"));
}
