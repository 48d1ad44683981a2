using System.Collections.Frozen;
using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>
/// Finds where the corpus states a birth or death that the list of people gives the date of: "birth of Yezhov" is answered by the
/// sentence that has his name and that date, whichever other passages speak of births.
/// </summary>
/// <remarks>The list only says where to look. What no sentence of the corpus states is not answered by it.</remarks>
internal sealed class LifeDates(PassageIndex index, RelationList relations, TermReader reader)
{
    private const int MostPassages = 100;
    private const int MostCandidates = 20;

    // "Born" says what "birth" asks, but the word of the question itself says it better.
    private const float OtherWord = 0.5f;

    // The person whom a passage is about stands among its first words.
    private const int OpeningWords = 8;

    private static readonly FrozenSet<string> Birth = FrozenSet.ToFrozenSet(["born", "birth", "birthday", "birthdate"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Death =
        FrozenSet.ToFrozenSet(["death", "died", "die", "dies", "dead", "deathday", "passed", "away"], StringComparer.Ordinal);

    // Who was shot may have lived on: of these words, the sentence itself must say one.
    private static readonly FrozenSet<string> Killing = FrozenSet.ToFrozenSet(
        [
            "killed", "killing", "murder", "murdered", "assassinated", "assassination", "executed", "execution", "shot", "shooting", "hanged",
            "hanging", "beheaded", "guillotined", "suicide",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> DeathOrKilling = Death.Concat(Killing).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The date that a question asks for, where it asks for a birth or death that the list gives; else null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The people whom it names.</param>
    /// <param name="terms">The words that it is looked for by.</param>
    /// <param name="candidates">The passages that come nearest to it, best first: there a vaguer date may stand.</param>
    public LifeDate? Find(Question question, ImmutableArray<NameMention> names, SearchTerms terms, IReadOnlyList<int> candidates)
    {
        if (question.Kind != QuestionKind.When || names is not [var name]) return null;
        var others = question.Content.Where(word => !IsIn(question, name, word)).Select(word => word.Term.Word).ToHashSet(StringComparer.Ordinal);
        if (others.Count == 0) return null;
        var found = name.People.Select(person => Find(person, others, terms, candidates)).OfType<LifeDate>().ToList();
        // "When was Kamenev shot": of several who are called so, the one most spoken of is meant.
        return name.People.Length == 1 ? found.FirstOrDefault() : found.Find(life => life.Stated is not null);
    }

    private LifeDate? Find(Person person, HashSet<string> asked, SearchTerms terms, IReadOnlyList<int> candidates)
    {
        // Who has a murderer was killed, whatever word a passage has for it.
        var isKilling = asked.Overlaps(Killing) && !relations.HasMurderer(person);
        var isBirth = asked.IsSubsetOf(Birth);
        var edtf = isBirth ? person.Born : asked.All(DeathOrKilling.Contains) ? person.Died : null;
        if (!EdtfDate.TryParse(edtf, out var date) || date.Year is null) return null;

        var called = Enumerable.Range(0, terms.All.Length).Where(at => asked.Contains(terms.All[at].Word)).ToHashSet();
        var search = new Search(terms, date, called, isKilling ? [] : isBirth ? Birth : DeathOrKilling, isKilling);
        // "December 1934" allows the day as well, but a sentence that has the day itself tells it.
        // And who was murdered on the very day was shot on that day, if at all.
        var onTheDay = isKilling ? search with { Words = Killing } : search;
        var stated = Best(index.Dates.Inside(date, MostPassages).Select(passage => passage.Id), onTheDay, isKilling, mention => date.Contains(mention))
            ?? Best(
                index.Dates.Around(date, MostPassages).Concat(index.Dates.Inside(EdtfDate.OfYear(date.Year.Value), MostPassages))
                    .Select(passage => passage.Id)
                    .Concat(candidates.Take(MostCandidates)),
                search,
                mustSay: true);
        return new LifeDate(stated) { WasOtherwise = stated is null && isKilling ? date : null };
    }

    private StatedDate? Best(IEnumerable<int> passages, Search search, bool mustSay, Func<EdtfDate, bool>? isExact = null)
    {
        var matcher = new PassageMatcher(reader);
        return passages
            .Distinct()
            .Select(id => Stated(id, matcher.Match(search.Terms, index.Read(id).Passage), search, mustSay, isExact))
            .OfType<StatedDate>()
            .OrderByDescending(stated => stated.Strength)
            .FirstOrDefault();
    }

    private static StatedDate? Stated(int id, MatchedPassage passage, Search search, bool mustSay, Func<EdtfDate, bool>? isExact)
    {
        StatedDate? best = null;
        foreach (var mention in DateFinder.Find(passage.Text).Where(mention => mention.Resolved.Contains(search.Date) && isExact?.Invoke(mention.Resolved) != false))
        {
            var sentence = passage.SentenceAt(mention.Span.Start);
            var inSentence = passage.Matches.Where(match => passage.SentenceAt(match.Span.Start) == sentence).ToList();
            var named = passage.Matches.Where(match => !search.Called.Contains(match.Term) && match.Strength == 1).ToList();
            var isNamed = named.Exists(match => passage.SentenceAt(match.Span.Start) == sentence) || named.Exists(match => match.Position < OpeningWords);
            var says = inSentence.Where(match => search.Called.Contains(match.Term)).Select(match => match.Strength).DefaultIfEmpty(0).Max();
            if (says == 0 && passage.WordsIn(passage.Passage.Sentences[sentence]).Any(word => search.Words.Contains(word.Word))) says = OtherWord;
            if (!isNamed || (mustSay && says == 0) || (search.IsKilling && IsNatural(passage, mention.Span))) continue;
            var strength = says + (named.Exists(match => match.Position < OpeningWords) ? 1 : 0);
            if (best is null || strength > best.Strength) best = new StatedDate(id, mention.Span, strength);
        }

        return best;
    }

    // "Signed shooting lists, and died on 8 November 1986".
    private static bool IsNatural(MatchedPassage passage, TextSpan date)
    {
        var words = passage.WordsIn(passage.ClauseAt(date)).Select(word => word.Word).ToHashSet(StringComparer.Ordinal);
        return words.Overlaps(Death) && !words.Overlaps(Killing);
    }

    private static bool IsIn(Question question, NameMention name, TermOccurrence word)
    {
        var (first, last) = (question.Words[name.FirstWord].Span, question.Words[name.FirstWord + name.Words - 1].Span);
        return word.Span.Start >= first.Start && word.Span.End <= last.End;
    }

    /// <summary>What is looked for.</summary>
    /// <param name="Terms">The words of the question.</param>
    /// <param name="Date">The date.</param>
    /// <param name="Called">Which of the words say what happened.</param>
    /// <param name="Words">Other words that say it as well.</param>
    /// <param name="IsKilling">Whether somebody else has done it.</param>
    private sealed record Search(SearchTerms Terms, EdtfDate Date, HashSet<int> Called, FrozenSet<string> Words, bool IsKilling);
}

/// <summary>A birth or death that a question asks for and the list of people gives the date of.</summary>
/// <param name="Stated">Where the corpus states it; null where it does not, so that no other date can be the answer.</param>
internal sealed record LifeDate(StatedDate? Stated)
{
    /// <summary>
    /// When somebody died of whom no passage says that they were killed: the question asks for something else ("when was Lenin shot"),
    /// which may be stated, but was not on that date. Else null.
    /// </summary>
    public EdtfDate? WasOtherwise { get; init; }
}

/// <summary>Where the corpus states a date.</summary>
/// <param name="Passage">Number of the passage.</param>
/// <param name="Span">Where the date stands in it.</param>
/// <param name="Strength">How surely it is what was asked.</param>
internal sealed record StatedDate(int Passage, TextSpan Span, float Strength);
