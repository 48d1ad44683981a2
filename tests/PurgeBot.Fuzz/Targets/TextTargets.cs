using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Terms;
using static PurgeBot.Fuzz.BrokenInvariantException;

namespace PurgeBot.Fuzz.Targets;

/// <summary>The finder of dates and the reader of words: what they find lies in the text.</summary>
internal static class TextTargets
{
    private static readonly TermReader Terms = new();

    public static FuzzTarget Dates { get; } = new(
        "dates",
        [
            "1 ", "19", "31", "5 ", "1934", "1936 ", "38", "476 ", "1,234", "1200", "08", "1st ", "1930s", "August ", "may ", "Dec. ", "December", " of ", "the ", "from ", " to ", "between ", " and ", ", ", "–", "-", "/",
            ".", "c. ", "early ", "mid-", "late ", "end of ", "BC", "AD ", "B.C.", "century ", "sixteenth ", "spring ", "first ", "half ", "men ", "No. ", "p. ", "£", "in ", "on ", "two days later ", "the next day ",
            "the following year ", "(7 November) ", "Old Style ", "O.S. ", "декабря ", "года", "é", "\u0301", "'s ", "9999", "000", "\0", "\uD83D", "\u202E", "\U0001F600", "99999999999999999999",
        ],
        FindDates);

    public static FuzzTarget Analyzer { get; } = new(
        "analyzer",
        [
            "Yezhov ", "N.K.V.D. ", "U.S.S.R.", "O’Brien ", "’s ", "'", "1,234,567", "1.5", "co-operation ", "colour", "naïve ", "Łódź ", "Ёжик ", "ß", "\u0301", "\u200B", "\u202E", "\U000E0061", "\u3164", "\uD83D",
            "\U0001F600", "\U0001D400", "i\u0307", "ﬁ", "漢字", "א", "\0", " ", "\n", "-", "_", "running ", "ies ", "\u0130", "\u1E9E", "\uFF21", "\u00AD",
        ],
        ReadTerms);

    private static void FindDates(byte[] input)
    {
        var text = FuzzText.Of(input);
        var end = 0;
        foreach (var mention in DateFinder.Find(text))
        {
            ThrowUnless(mention.Span.Start >= end && mention.Span.Length > 0 && mention.Span.End <= text.Length, "Dates lie in the text, in order and apart.");
            ThrowUnless(EdtfDate.TryParse(mention.Date.ToString(), out var again) && again.Equals(mention.Date), "A date that was found is one in EDTF.");
            ThrowUnless(mention.Resolved.ToDisplay().Length > 0 && mention.ToDisplay(text).Length > 0, "A date can be shown.");
            end = mention.Span.End;
        }
    }

    private static void ReadTerms(byte[] input)
    {
        var text = FuzzText.Of(input);
        var end = 0;
        foreach (var (term, span) in Terms.Read(text))
        {
            ThrowUnless(span.Start >= end && span.Length > 0 && span.End <= text.Length, "Words lie in the text, in order and apart.");
            ThrowUnless(term.Text.Length <= 4 * TermReader.MaxWordLength, "No term is too long for the index.");
            ThrowUnless(WordFolding.Fold(term.Word) == term.Word, $"A word that is folded stays as it is when it is folded again: {term.Word}");
            end = span.End;
        }
    }
}
