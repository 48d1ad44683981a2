using System.Text;

namespace PurgeBot.Answers.Dates;

/// <summary>Finds the dates and periods that English prose names, from "44 BC" to "the early 1930s".</summary>
/// <remarks>
/// Years alone are read from 1000 to 2099; shorter ones need an era or a word like "in" before them. Numbers that count or
/// name something (1500 men, Order No. 1937, p. 1234, £1200) are left out. Month names may also be Russian, German or French.
/// Dates are taken as written: no calendar is converted. "Two days later" and the like are found where the dates before them leave no
/// doubt which day or year is meant. Reads any text in linear time and from any thread; text without a digit
/// is passed over at once.
/// </remarks>
public static class DateFinder
{
    /// <summary>The dates of a text in order; they do not overlap, and of two readings the longer wins.</summary>
    public static IReadOnlyList<DateMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text.AsSpan());
    }

    /// <inheritdoc cref="Find(string)"/>
    public static IReadOnlyList<DateMention> Find(ReadOnlySpan<char> text) => NamesNoDate(text) ? [] : FindAlsoInWords(text);

    /// <summary>The same for a text that may be a date without a digit: "in December".</summary>
    internal static IReadOnlyList<DateMention> FindAlsoInWords(ReadOnlySpan<char> text)
    {
        var reader = new TokenReader(text);
        var rules = new YearRules(reader);
        var mentions = new MentionReader(reader);
        List<DateMention>? found = null;
        Preceding before = default;
        for (var token = reader.Skim(0); token.Kind != TokenKind.End; token = reader.Skim(token.End))
        {
            if (PhraseReader.CanStart(token))
            {
                before = before.ReadBy(reader);
                var cue = rules.CueOf(token.Start, before);
                if (mentions.TryRead(token, before, cue, out var mention))
                {
                    (found ??= []).Add(mention);
                    token = new Token(TokenKind.Date, mention.Span.Start, mention.Span.End, 0, default);
                }
                // Only numbers that look like years hand their sense on: "pp. 1234, 1240", but "p. 12, 1934".
                else if (cue == YearCue.Reference && token is { Kind: TokenKind.Number, Length: 4 })
                {
                    token = token with { Kind = TokenKind.ReferenceNumber };
                }
            }
            before = before.Then(token);
        }
        return found is null ? [] : MentionsInContext.Complete(text, found);
    }

    // Without a digit English names only centuries; most paragraphs have neither, and this look at them is the cheapest.
    private static bool NamesNoDate(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('0', '9') && !text.Contains("entur", StringComparison.OrdinalIgnoreCase) && Ascii.IsValid(text);
}
