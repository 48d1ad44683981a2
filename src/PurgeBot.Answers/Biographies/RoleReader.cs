using System.Collections.Frozen;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Biographies;

/// <summary>
/// Reads what a passage says that somebody was: beside the name ("Isaac Babel, author of Red Cavalry", "the historian Robert Conquest"), or by a
/// verb ("became People's Commissar of Internal Affairs on 26 September 1936", "headed the NKVD"), with the time where it is given.
/// </summary>
internal static class RoleReader
{
    private static readonly FrozenSet<string> Being = Set("was became remained");
    private static readonly FrozenSet<string> Beginning = Set("became appointed named made elected promoted succeeded replaced");
    private static readonly FrozenSet<string> Appointing = Set("appointed named made elected promoted");
    private static readonly FrozenSet<string> Heading = Set("headed chaired commanded directed edited");
    private static readonly FrozenSet<string> Succeeding = Set("succeeded replaced");

    // What is only claimed is no role. Stems.
    private static readonly string[] Claims = ["claim", "alleg", "accus", "charg", "indict", "confess", "testif", "supposed", "denounc", "portray", "describ", "pretend", "depict", "slander", "said to"];

    /// <summary>The roles of a person, in the order of the text.</summary>
    public static IEnumerable<StatedRole> Read(Person person, NamingPassage naming)
    {
        var passage = naming.Passage;
        var dates = DateFinder.Find(passage.Text);
        foreach (var mention in naming.Mentions.Where(mention => mention.Person == person && mention.By is (NamedBy.Name or NamedBy.Pronoun)))
        {
            var sentence = passage.Sentences[mention.Sentence];
            var clause = new RoleClause(passage.Text, sentence, mention.Span, dates);
            if (mention.By == NamedBy.Name)
            {
                if (clause.Before() is { } before) yield return new StatedRole(before.Of(passage.Text).ToString(), Period: null, passage);
                if (clause.Beside() is { } beside) yield return new StatedRole(beside.Of(passage.Text).ToString(), clause.PeriodOf(beside, begins: false), passage);
            }

            if (!IsClaimed(sentence.Of(passage.Text)) && ByVerb(clause) is var (title, period)) yield return new StatedRole(title, period, passage);
        }
    }

    private static (string Title, EdtfDate? Period)? ByVerb(RoleClause clause)
    {
        var (verb, at) = clause.WordAfterName();
        var begins = Beginning.Contains(verb);
        if (Heading.Contains(verb)) return clause.Object(at) is { } led ? Said($"{verb} {led.Of(clause.Text)}", led, begins: false) : null;
        if (Succeeding.Contains(verb)) return clause.PhraseAfter("as", at) is { } post ? Said(post.Of(clause.Text).ToString(), post, begins) : null;
        if (!Being.Contains(verb)) return verb == "served" && clause.PhraseAfter("as", at) is { } service ? Said(service.Of(clause.Text).ToString(), service, begins: false) : null;
        var (second, afterSecond) = clause.WordAt(at);
        if (verb == "was" && Appointing.Contains(second)) (at, begins) = (afterSecond, true);
        return clause.PhraseAt(at) is { } role ? Said(role.Of(clause.Text).ToString(), role, begins) : null;

        (string Title, EdtfDate? Period) Said(string title, TextSpan span, bool begins) => (title, clause.PeriodOf(span, begins));
    }

    private static bool IsClaimed(ReadOnlySpan<char> sentence)
    {
        foreach (var stem in Claims)
        {
            if (sentence.Contains(stem, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>A role as a passage states it.</summary>
/// <param name="Title">The role, word for word.</param>
/// <param name="Period">When; null where that is not said.</param>
/// <param name="Passage">The passage.</param>
internal sealed record StatedRole(string Title, EdtfDate? Period, Passage Passage);
