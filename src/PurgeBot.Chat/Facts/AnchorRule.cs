using PurgeBot.Answers.Dates;

namespace PurgeBot.Chat.Facts;

/// <summary>
/// A fact says what it is about and when. Only what opens a paragraph may leave the time to what it is about; any other sentence has
/// to name its own, or it would be of the time, the place and the people of the sentences before it.
/// </summary>
internal sealed class AnchorRule(CorpusNames names)
{
    private static readonly WordSet Leading = new(
        "in on from between by during until after before since at under throughout within for despite following when while as");

    // Words of times beside the dates themselves: "By the late summer of", "On the night of".
    private static readonly WordSet OfTimes = new(
        "the late early mid spring summer autumn winter morning afternoon evening night end beginning of and to");

    public bool Holds(Statement statement)
    {
        if (CountsOthers(statement) || IsOneMore(statement)) return false;
        var isNamed = statement.Names.Any(name => name.Span.Start > statement.Span.Start || IsNamed(statement, 0)) || statement.Tokens.Any(IsAcronym);
        if (statement.Opens) return isNamed || !statement.Dates.IsEmpty;
        return isNamed && statement.Dates.Any(HasYears) && BeginsWithItsSubject(statement);
    }

    private static bool HasYears(DateMention date) => date.Resolved.Precision == DatePrecision.Interval
        ? date.Resolved is { Earliest: not null, Latest: not null }
        : date.Resolved.Precision < DatePrecision.Decade && date.Resolved.Year is not null;

    private static bool IsOneMore(Statement statement) =>
        !statement.Opens && statement.At(0).Lower is "a" or "an" && statement.At(1).Is(FactWords.OneMore);

    // "Thirteen were condemned" and, further on in a paragraph, "More than 20,000 people were shot" count those whom another sentence names.
    private static bool CountsOthers(Statement statement)
    {
        var (first, next) = (statement.At(0), statement.At(1));
        if (!first.Is(FactWords.Quantities) && !first.HasDigit) return false;
        if (!statement.Opens || next.Is(FactWords.Verbs)) return true;
        return first.Lower switch
        {
            "all" => next.Is(FactWords.Numbers),
            "both" => !statement.Tokens.Take(8).Any(token => token.Lower == "and"),
            _ => next.Lower == "of" && !Enumerable.Range(2, 3).Any(i => !statement.At(i).IsWord || statement.At(i).IsCapitalised),
        };
    }

    // Behind a time, such as "On 21 August 1937", comes who or what did something: a name, or a thing that is told by its own words.
    private bool BeginsWithItsSubject(Statement statement)
    {
        var at = 0;
        if (statement.At(0).Is(Leading))
        {
            at = 1;
            while (statement.IsInDate(statement.At(at)) || statement.At(at).Is(OfTimes)) at++;
            if (at == 1) return statement.Tokens.Take(6).Skip(1).Any(token => token.IsCapitalised);
            if (statement.At(at).Is(',')) at++;
        }

        return IsNamed(statement, at) || statement.At(at).Lower is "the" or "a" or "an";
    }

    private bool IsNamed(Statement statement, int at)
    {
        var token = statement.At(at);
        if (at > 0 || !token.IsCapitalised) return token.IsCapitalised;
        // The first word has its capital from its place, unless it has one elsewhere, too.
        return names.IsProper(token.Text) || statement.At(1).IsCapitalised || names.IsKnown(token.Text) || IsAcronym(token);
    }

    private static bool IsAcronym(Token token) => token.IsWord && token.Text.Length > 1 && token.Text.All(char.IsAsciiLetterUpper);
}
