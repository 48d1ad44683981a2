using System.Globalization;

namespace PurgeBot.Answers.Reading;

/// <summary>Compares titles and headings as readers type them: without regard to capitals and accents.</summary>
internal static class Likeness
{
    private const CompareOptions AsTyped = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static CompareInfo Compare => CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Whether both say the same.</summary>
    public static bool AreSame(string title, string typed) => Compare.Compare(title, typed, AsTyped) == 0;

    /// <summary>Whether one has the other in it.</summary>
    public static bool IsIn(string title, string typed) => Compare.IndexOf(title, typed, AsTyped) >= 0;
}
