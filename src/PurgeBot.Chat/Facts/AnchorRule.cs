using PurgeBot.Answers.Dates;

namespace PurgeBot.Chat.Facts;

/// <summary>
/// A fact says what it is about and when. Only what opens a paragraph may leave the time to what it is about; any other sentence has
/// to name its own, or it would be of the time, the place and the people of the sentences before it.
/// </summary>
internal sealed class AnchorRule(CorpusNames names)
{
    private static readonly WordSet Leading = new("in on from between by during until after before since at under throughout within for despite following when while as");

    public bool Holds(Statement statement)
    {
        if (CountsOthers(statement) || !statement.Opens && statement.At(0).Lower is "a" or "an" && statement.At(1).Is(FactWords.OneMore)) return false;
        var isNamed = statement.Names.Any(name => name.Span.Start > statement.Span.Start || IsNamed(statement, 0)) || statement.Tokens.Any(IsAcronym);
        if (statement.Opens) return isNamed || !statement.Dates.IsEmpty;
        return isNamed && statement.Dates.Any(date => date.Resolved.Precision < DatePrecision.Decade && date.Resolved.Year is not null || IsPeriod(date)) && BeginsWithItsSubject(statement);
    }

    private static bool IsPeriod(DateMention date) => date.Resolved is { Precision: DatePrecision.Interval, Earliest: not null, Latest: not null };

    // "Thirteen were condemned" and, further on in a paragraph, "More than 20,000 people were shot" count those whom another sentence names.
    private static bool CountsOthers(Statement statement)
    {
        var first = statement.At(0);
        if (!first.Is(FactWords.Quantities) && !first.HasDigit) return false;
        if (!statement.Opens) return true;
        var next = statement.At(1);
        return next.Is(FactWords.Verbs) || next.Lower is "of" && !statement.At(2).IsCapitalised && statement.At(3) is { IsCapitalised: false } && statement.At(4) is { IsCapitalised: false }
            || first.Lower == "all" && next.Is(FactWords.Numbers) || first.Lower == "both" && !statement.Tokens.Take(8).Any(token => token.Lower == "and");
    }

    // Behind a time, such as "On 21 August 1937", comes who or what did something: a name, or a thing that is told by its own words.
    private bool BeginsWithItsSubject(Statement statement)
    {
        var at = 0;
        if (statement.At(0).Is(Leading))
        {
            at = 1;
            while (at < statement.Tokens.Length && (statement.IsInDate(statement.At(at)) || statement.At(at).Lower is "the" or "late" or "early" or "autumn" or "summer" or "spring" or "winter" or "mid"
                or "and" or "to" or "morning" or "evening" or "night" or "afternoon" or "of" or "end" or "beginning")) at++;
            if (at == 1) return IsNamed(statement, 0) || statement.Tokens.Take(6).Any(token => token.IsCapitalised && token != statement.At(0));
            if (statement.At(at).Is(',')) at++;
        }

        return IsNamed(statement, at) || statement.At(at).Lower is "the" or "a" or "an";
    }

    private bool IsNamed(Statement statement, int at)
    {
        var token = statement.At(at);
        if (at > 0) return token.IsCapitalised;
        return token.IsCapitalised && (names.IsProper(token.Text) || statement.At(1).IsCapitalised || names.IsKnown(token.Text) || IsAcronym(token));
    }

    private static bool IsAcronym(Token token) => token.IsWord && token.Text.Length > 1 && token.Text.All(char.IsAsciiLetterUpper);
}
