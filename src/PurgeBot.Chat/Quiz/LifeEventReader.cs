using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>
/// Reads what befell people, and when. A birth or death counts only where the list of people gives the same date; anything else only where
/// the sentence is about that person alone, and no other sentence gives another date for it.
/// </summary>
internal sealed class LifeEventReader(Mentions mentions)
{
    // "Shot in Moscow on", "killed in the prison of Verkhneuralsk on".
    private const int VerbReach = 8;

    private static readonly WordSet Kills = new("shot hanged executed murdered killed died");
    private static readonly WordSet Auxiliaries = new("was were is are had has have did");
    private static readonly WordSet Prepositions = new("on in");
    private static readonly WordSet Pronouns = new("he she");

    /// <summary>All events, each once.</summary>
    public IEnumerable<LifeEvent> Read()
    {
        var found = mentions.Passages.SelectMany(passage => Enumerable.Range(0, passage.Sentences.Length).SelectMany(i => In(new Statement(passage, i, 1)))).ToList();
        return found
            .GroupBy(at => (at.Event.Person, at.Event.Kind))
            .Where(same => same.All(at => same.All(other => at.Event.Date.Overlaps(other.Event.Date))))
            .Select(same => same.Where(at => at.IsSure).Select(at => at.Event).OrderBy(at => at.Date.Precision).FirstOrDefault())
            .OfType<LifeEvent>();
    }

    // What is not sure only casts doubt on what is.
    private IEnumerable<(LifeEvent Event, bool IsSure)> In(Statement statement)
    {
        foreach (var mention in statement.Dates.Where(mention => DateShapes.Of(mention) is DateShape.Day or DateShape.Month))
        {
            if (VerbBefore(statement, mention) is not (>= 0 and var verb)) continue;
            var word = statement.At(verb).Lower;
            var kind = KindOf(word)!.Value;
            foreach (var person in kind is LifeEventKind.Death or LifeEventKind.Birth ? Named(statement, verb) : Subject(statement, verb))
            {
                if (kind is LifeEventKind.Death or LifeEventKind.Birth && !Agrees(kind == LifeEventKind.Death ? person.Died : person.Born, mention.Date)) continue;
                var isReflexive = statement.At(verb + 1).Lower is "himself" or "herself";
                yield return (new LifeEvent(person, kind, isReflexive ? "died" : word, mention.Date, statement.Passage, mention.Span), true);
            }

            if (kind is LifeEventKind.Arrest or LifeEventKind.Release or LifeEventKind.Rehabilitation)
            {
                foreach (var person in Possible(statement)) yield return (new LifeEvent(person, kind, word, mention.Date, statement.Passage, mention.Span), false);
            }
        }
    }

    private static int VerbBefore(Statement statement, DateMention mention)
    {
        var date = statement.IndexAt(mention.Span.Start);
        if (!statement.At(date - 1).Is(Prepositions)) return -1;
        for (var i = date - 2; i >= Math.Max(0, date - VerbReach); i--)
        {
            var token = statement.At(i);
            // Who was found shot died before.
            if (token.IsWord && KindOf(token.Lower) is not null) return statement.At(i - 1).Lower == "found" ? -1 : i;
            var goesOn = token.IsWord && !token.Is(FactWords.Subordinators) && !token.Is(FactWords.Verbs) && !token.Is(FactWords.Conjunctions) && !statement.IsInDate(token)
                && !token.Lower.EndsWith("ed", StringComparison.Ordinal) && token.Lower is not ("that" or "those" or "himself" or "herself");
            if (!goesOn && token.Lower is not ("himself" or "herself")) return -1;
        }

        return -1;
    }

    private static LifeEventKind? KindOf(string word) => word switch
    {
        "arrested" => LifeEventKind.Arrest,
        "released" => LifeEventKind.Release,
        "rehabilitated" => LifeEventKind.Rehabilitation,
        "born" => LifeEventKind.Birth,
        _ when Kills.Contains(word) => LifeEventKind.Death,
        _ => null,
    };

    private static bool Agrees(string? edtf, EdtfDate date) => EdtfDate.TryParse(edtf, out var listed) && listed.Precision <= DatePrecision.Month && (listed.Contains(date) || date.Contains(listed));

    // By their whole names before the verb, or by "he" for whom the paragraph begins with.
    private IEnumerable<Person> Named(Statement statement, int verb)
    {
        var before = TextSpan.FromBounds(statement.Span.Start, statement.At(verb).Span.Start);
        if (statement.At(0).Is(Pronouns) && mentions.In(statement.Text, before).All(person => person == Opener(statement.Passage))) return Opener(statement.Passage) is { } opener ? [opener] : [];
        return mentions.In(statement.Text, before).Where(person => before.Of(statement.Text).Contains(person.Name, StringComparison.Ordinal));
    }

    // Whom the sentence begins with, where it tells of nobody else up to the verb: "Isaac Babel, author of Red Cavalry, was arrested".
    private IEnumerable<Person> Subject(Statement statement, int verb)
    {
        var opener = statement.At(0).Is(Pronouns) ? Opener(statement.Passage) : mentions.People.FirstOrDefault(person => StartsWith(statement, person));
        if (opener is null) yield break;
        var isPlain = Enumerable.Range(0, verb).Count(i => statement.At(i).Is(Auxiliaries)) == 1
            && statement.At(verb + 1).Lower != "again"
            && !Enumerable.Range(0, verb).Any(i => statement.At(i).Is(FactWords.Subordinators) || statement.At(i).Is(';') || statement.At(i).Lower is "and" && i < AuxiliaryAt(statement));
        if (isPlain && IsPassive(statement, verb)) yield return opener;
    }

    private static int AuxiliaryAt(Statement statement) => Enumerable.Range(0, statement.Tokens.Length).FirstOrDefault(i => statement.At(i).Is(Auxiliaries));

    // "Was arrested", or "was dismissed, arrested": nobody else's name stands between the auxiliary and the verb.
    private bool IsPassive(Statement statement, int verb)
    {
        var auxiliary = AuxiliaryAt(statement);
        return statement.At(auxiliary).Lower == "was" && auxiliary < verb
            && !mentions.In(statement.Text, TextSpan.FromBounds(statement.At(auxiliary).Span.End, statement.At(verb).Span.Start)).Any();
    }

    // Everybody of whom the sentence may speak.
    private IEnumerable<Person> Possible(Statement statement)
    {
        var named = mentions.In(statement.Text, statement.Span).ToList();
        return (named.Count == 0 || statement.At(0).Is(Pronouns)) && Opener(statement.Passage) is { } opener ? named.Append(opener) : named;
    }

    private Person? Opener(Passage passage) => mentions.People.FirstOrDefault(person => passage.Text.StartsWith(person.Name, StringComparison.Ordinal) && EndsName(passage.Text, person.Name.Length));

    private static bool StartsWith(Statement statement, Person person)
    {
        var text = statement.Span.Of(statement.Text);
        return text.StartsWith(person.Name, StringComparison.Ordinal) && EndsName(text, person.Name.Length);
    }

    private static bool EndsName(ReadOnlySpan<char> text, int end) => end < text.Length && !char.IsLetterOrDigit(text[end]) && text[end] is not ('-' or '\'' or '’');
}
