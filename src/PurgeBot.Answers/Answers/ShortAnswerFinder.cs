using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the person or the date that a question asks for in the best passages.</summary>
internal sealed class ShortAnswerFinder(NameIndex people)
{
    // The short answer may stand in a passage below the best one, but not far below.
    private const int PassagesRead = 3;

    // First name and title stand before a surname.
    private const int OpeningWords = 4;

    private static readonly LearnedWeights<CandidateFeature> PersonWeights =
        LearnedWeights<CandidateFeature>.Read("PurgeBot.Answers.Learned.people.json");

    private static readonly LearnedWeights<CandidateFeature> DateWeights =
        LearnedWeights<CandidateFeature>.Read("PurgeBot.Answers.Learned.dates.json");

    // Strength of a word's own forms; a synonym may say something else.
    private const float Surely = 0.85f;

    /// <summary>The short answer, or null where the passages hold none.</summary>
    /// <param name="found">The question with its passages.</param>
    /// <param name="held">The names in the best passages that hold every word of the question.</param>
    /// <param name="shown">How many passages are shown, best first: the answer stands in one of them.</param>
    public ShortAnswer? Find(RankedQuestion found, IReadOnlyList<HeldName> held, int shown)
    {
        IReadOnlyList<MatchedPassage> passages = [.. found.Best.Take(Math.Min(shown, PassagesRead)).Select(passage => passage.Matched)];
        if (found.Listed is null && new PersonAskedByName(people).Find(found.Question, found.Names, held, passages) is { } person) return person;
        IReadOnlyList<AnswerCandidate> candidates = [.. Candidates(found.Question, found.Terms, passages).Where(candidate => MayBe(candidate.Answer, found, passages))];
        if (found.LifeDate?.Stated is { } stated
            && candidates.FirstOrDefault(candidate => candidate.Answer.Passage == 0 && candidate.Answer.Span.End == stated.Span.End) is { } known)
            return known.Answer;
        var weights = found.Question.Kind == QuestionKind.Who ? PersonWeights : DateWeights;
        return found.Listed is { } listed && Best([.. candidates.Where(candidate => candidate.Answer.Person == listed)], weights) is { } named
            ? named
            : Best(candidates, weights, mustDo: AskedRoleReader.Read(found.Question).IsOfVerb);
    }

    private static bool MayBe(ShortAnswer answer, RankedQuestion found, IReadOnlyList<MatchedPassage> passages) =>
        !(answer.Person is { } person && found.OfOthers.Contains(person))
        && !(found.LifeDate is { WasOtherwise: { } died } && answer.Date is { } date && (date.Resolved.Contains(died) || !IsAbout(found.Terms, passages[answer.Passage], answer.Span)));

    // A sentence that has all words of the question themselves, and begins with one of them: it is about whom the question is about.
    private static bool IsAbout(SearchTerms terms, MatchedPassage passage, TextSpan span)
    {
        var sentence = passage.SentenceAt(span.Start);
        var said = passage.Matches.Where(match => match.Strength == 1 && passage.SentenceAt(match.Span.Start) == sentence).ToList();
        return said.DistinctBy(match => match.Term).Count() == terms.All.Length
            && passage.WordsIn(TextSpan.FromBounds(passage.Passage.Sentences[sentence].Start, said[0].Span.Start)).Count() < OpeningWords;
    }

    private static ShortAnswer? Best(IReadOnlyList<AnswerCandidate> candidates, LearnedWeights<CandidateFeature> weights, bool mustDo = false)
    {
        var best = candidates.MaxBy(candidate => weights.Sum(candidate.Features));
        // Where even the best one did something else by the very word of the question, only somebody who did it can be meant.
        if (best is not null && mustDo && HasOtherPart(best.Features))
            best = candidates.Where(candidate => candidate.Features[(int)CandidateFeature.FillsRole] >= Surely).MaxBy(candidate => weights.Sum(candidate.Features));
        return best?.Answer;
    }

    private static bool HasOtherPart(float[] features) =>
        features[(int)CandidateFeature.FillsRole] < Surely
        && (features[(int)CandidateFeature.FillsOtherRole] >= Surely || features[(int)CandidateFeature.IsReversed] >= Surely || features[(int)CandidateFeature.IsBystander] >= Surely);

    /// <summary>Everything in the passages that may be the answer.</summary>
    public IReadOnlyList<AnswerCandidate> Candidates(Question question, SearchTerms terms, IReadOnlyList<MatchedPassage> passages)
    {
        var candidates = question.Kind switch
        {
            QuestionKind.Who => People(question, terms, passages),
            QuestionKind.When => passages.SelectMany((passage, rank) => Dates(question, terms, passage, rank)).ToList(),
            _ => [],
        };
        foreach (var same in candidates.GroupBy(candidate => candidate.Answer.Text, StringComparer.Ordinal))
        {
            foreach (var candidate in same) candidate.Features[(int)CandidateFeature.Repeated] = (Math.Min(same.Count(), 3) - 1) / 2f;
        }

        for (var rank = 0; rank < passages.Count; rank++)
            new EventWords(terms, passages[rank]).Read([.. candidates.Where(candidate => candidate.Answer.Passage == rank)]);
        return candidates;
    }

    private static IEnumerable<AnswerCandidate> Dates(Question question, SearchTerms terms, MatchedPassage passage, int rank)
    {
        foreach (var date in DateFinder.Find(passage.Text))
        {
            // The date that the question names is what it asks from, not for.
            if (question.Dates.Any(asked => asked.Date == date.Date)) continue;
            var span = WithBetween(passage.Text, date);
            // "Two days later" or "4 July" would say nothing, or too little, beside the question.
            var text = date.IsFromContext ? date.Resolved.ToDisplay() : span.Of(passage.Text).ToString();
            var answer = new ShortAnswer(text, rank, span) { Date = date };
            var candidate = Candidate(terms, passage, answer, PrecisionOf(date.Date), likeness: 0);
            candidate.Features[(int)CandidateFeature.Relative] = date.IsRelative ? 1 : 0;
            yield return candidate;
        }
    }

    private List<AnswerCandidate> People(Question question, SearchTerms terms, IReadOnlyList<MatchedPassage> passages)
    {
        var roles = new SentenceRoles(AskedRoleReader.Read(question), terms);
        var people = passages.SelectMany((passage, rank) => People(terms, roles, passage, rank)).ToList();
        // Places are no people, as long as there is anybody.
        var persons = people.Where(candidate => !IsPlace(candidate)).ToList();
        return persons.Count > 0 ? persons : people;
    }

    private static bool IsPlace(AnswerCandidate candidate) =>
        candidate.Answer.Person is null && candidate.Features[(int)CandidateFeature.AfterPreposition] > 0 && candidate.Features[(int)CandidateFeature.FillsRole] == 0;

    private List<AnswerCandidate> People(SearchTerms terms, SentenceRoles roles, MatchedPassage passage, int rank)
    {
        var candidates = new List<AnswerCandidate>();
        var names = new List<PlacedName>();
        var (first, end) = (0, 0);
        PlacedName? subject = null;
        foreach (var sentence in passage.Passage.Sentences)
        {
            for (first = end; end < passage.Words.Count && passage.Words[end].Span.Start < sentence.End;) end++;
            names.Clear();
            foreach (var found in NameFinder.Find(passage.Text, sentence))
            {
                var candidate = Person(terms, passage, rank, found);
                names.Add(Place(passage, found.Span, first, end, candidate));
                if (candidate is not null) candidates.Add(candidate);
            }

            var opener = names is [var name, ..] && name.First == first ? name : (PlacedName?)null;
            if (subject?.Candidate is { } meant && PronounBefore(passage, first, names is [var next, ..] ? next.First : end) is { } pronoun)
                names.Insert(0, new PlacedName(passage.Words[pronoun].Span, pronoun, pronoun, meant) { IsPronoun = true });
            roles.Read(passage, first, end, names);
            subject = opener ?? (names is [{ IsPronoun: true }, ..] ? subject : null);
        }

        return candidates;
    }

    // "He" and "she" mean whom the sentence before spoke of first, as long as nobody else is named in between.
    private static int? PronounBefore(MatchedPassage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.Words[i].Term.Word is "he" or "she") return i;
        }

        return null;
    }

    private AnswerCandidate? Person(SearchTerms terms, MatchedPassage passage, int rank, NameSpan name)
    {
        // Whom the question names is whom it asks about, not for.
        if (passage.Matches.Any(match => match.Strength == 1 && Overlaps(match.Span, OwnName(passage.Text, name.Span)) && !IsOfAnother(terms, passage, match, name.Span))) return null;
        var written = name.Span.Of(passage.Text).ToString();
        var person = people.Named(passage.WordsIn(name.Span));
        var answer = new ShortAnswer(person?.Name ?? written, rank, name.Span) { Person = person };
        return Candidate(terms, passage, answer, precision: name.Words > 1 ? 1 : 0, likeness: person is null ? Math.Clamp(name.Likeness / 1.5f, 0, 1) : 1);
    }

    // "King of Numidia" does not ask about Juba of Numidia, but for him.
    private static TextSpan OwnName(string text, TextSpan name) => name.Of(text).IndexOf(" of ") is var byname and > 0 ? new TextSpan(name.Start, byname) : name;

    // "Subhas Bose's brother": whoever is a Bose with another first name may be the answer.
    private static bool IsOfAnother(SearchTerms terms, MatchedPassage passage, MatchedWord surname, TextSpan name) =>
        surname.Span.Start > name.Start && surname.Term > 0 && terms.All[surname.Term].Order == terms.All[surname.Term - 1].Order + 1
        && !passage.Matches.Any(match => match.Term == surname.Term - 1 && Overlaps(match.Span, name))
        && passage.Matches.Any(match => match.Term == surname.Term - 1 && match.Strength == 1 && char.IsUpper(passage.Text[match.Span.Start]));

    private static PlacedName Place(MatchedPassage passage, TextSpan name, int first, int end, AnswerCandidate? candidate)
    {
        while (first + 1 < end && passage.Words[first].Span.End <= name.Start) first++;
        var last = first;
        while (last + 1 < end && passage.Words[last + 1].Span.Start < name.End) last++;
        return new PlacedName(name, first, last, candidate);
    }

    private static AnswerCandidate Candidate(SearchTerms terms, MatchedPassage passage, ShortAnswer answer, float precision, float likeness)
    {
        var features = new float[CandidateReader.Count];
        CandidateReader.Read(terms, passage, answer, features);
        features[(int)CandidateFeature.Precision] = precision;
        features[(int)CandidateFeature.Likeness] = likeness;
        return new AnswerCandidate(answer, features);
    }

    private static float PrecisionOf(EdtfDate date) => date.Precision switch
    {
        DatePrecision.Day => 1f,
        DatePrecision.Month => 0.8f,
        DatePrecision.Interval or DatePrecision.Season => 0.6f,
        DatePrecision.Year => 0.5f,
        _ => 0.2f,
    };

    // "1347 and 1353" is a period only with the word before it.
    private static TextSpan WithBetween(string text, DateMention date)
    {
        var before = text.AsSpan(0, date.Span.Start);
        foreach (var words in (ReadOnlySpan<string>)["between ", "between the years "])
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase)) return TextSpan.FromBounds(date.Span.Start - words.Length, date.Span.End);
        }

        return date.Span;
    }

    private static bool Overlaps(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;
}
