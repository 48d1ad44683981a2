using System.Buffers;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Reads what the words right beside a name tell: whether it is a person's, and what the person is called.</summary>
/// <param name="asked">The part that is asked for.</param>
/// <param name="terms">The question's words.</param>
/// <param name="called">The one that says what the person is; null where none does.</param>
/// <param name="passage">The passage.</param>
/// <param name="first">Place of the sentence's first word among the passage's words.</param>
/// <param name="end">Place behind its last word.</param>
internal readonly struct NamePlace(Role asked, SearchTerms terms, SearchTerm? called, MatchedPassage passage, int first, int end)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:()–—\"“”");

    private const int MostWordsBefore = 6;

    // A murder is no murderer.
    private const float OtherForm = 0.5f;

    private const int MostWordsAfter = 14;

    /// <summary>Fills in what the place of a name tells.</summary>
    public void Read(PlacedName name)
    {
        if (name.Candidate is not { } candidate) return;
        var features = candidate.Features;
        Describe(name, features);
        Act(name, features);
        var before = name.First - 1;
        var isTitled = before >= first && NameWords.IsTitle(passage.Words[before].Span.Of(passage.Text));
        // What is called as the question calls a person is no place.
        if (!isTitled && !HasMark(before, name.First) && features[(int)CandidateFeature.IsCalled] == 0)
        {
            if (Word(before) is "of" or "to" or "from") features[(int)CandidateFeature.AfterOf] = 1;
            else if (NameWords.PrecedesPlaces(Word(before))) features[(int)CandidateFeature.AfterPreposition] = 1;
            if (FunctionWords.IsArticle(Word(before))) features[(int)CandidateFeature.AfterArticle] = 1;
        }

        if (IsBeforeNoun(name)) features[(int)CandidateFeature.BeforeNoun] = 1;
        if (IsQuoted(name)) features[(int)CandidateFeature.InQuotes] = 1;
        if (name.First == first && name.First == name.Last && candidate.Answer.Person is null) features[(int)CandidateFeature.OpensAlone] = 1;
    }

    // Whoever is asked to have done something stands before a verb, and whoever it was done to before a passive.
    private void Act(PlacedName name, float[] features)
    {
        if (asked == Role.Unknown || (name.Span.End < passage.Text.Length && passage.Text[name.Span.End] is '\'' or '’')) return;
        var at = name.Last + 1;
        if (at < end && passage.Text[passage.Words[name.Last].Span.End] == ',')
        {
            for (at++; at < end && !HasMark(at - 1, at); at++) { }
        }

        var isPassive = false;
        for (; at < end && (VerbForms.IsAuxiliary(Word(at)) || FunctionWords.IsAdverb(Word(at)) || Word(at) == "who"); at++)
            isPassive = VerbForms.IsBe(Word(at)) || (isPassive && FunctionWords.IsAdverb(Word(at)));
        if (!VerbForms.MayBePast(Word(at)) && !VerbForms.MayBeParticiple(Word(at))) return;
        features[(int)(isPassive == (asked == Role.Patient) ? CandidateFeature.ActsAsAsked : CandidateFeature.ActsOtherwise)] = 1;
    }

    // "The Flemish musician Louis Heyligen", "Henry Pleasants, a mining engineer, had", "Yezhov was head of".
    private void Describe(PlacedName name, float[] features)
    {
        if (called is null) return;
        var from = name.First;
        // "The murderer was Leonid Nikolaev".
        if (Word(from - 1) is "was" or "is" or "were") from--;
        // "Both consuls, Hirtius and Pansa".
        if (from > first && Between(from - 1) is ", " && char.IsLower(passage.Text[passage.Words[from - 1].Span.Start]) && !VerbForms.MayBePast(Word(from - 1))) from--;
        while (from > first && name.First - from < MostWordsBefore && !HasMark(from - 1, from) && !EndsBefore(Word(from - 1)))
        {
            from--;
            if (FunctionWords.IsArticle(Word(from)) || FunctionWords.IsOwner(Word(from))) break;
        }

        var strength = Strongest(from, name.First);
        var to = name.Last + 1;
        if (to < end && OpensDescription(name.Last, Word(to)))
        {
            while (to < end && to - name.Last < MostWordsAfter && (to == name.Last + 1 || !HasMark(to - 1, to))) to++;
            strength = Math.Max(strength, Strongest(name.Last + 1, to));
        }

        features[(int)CandidateFeature.IsCalled] = strength;
    }

    private float Strongest(int from, int to)
    {
        var strongest = 0f;
        foreach (var match in passage.Matches)
        {
            if (match.Position < from || match.Position >= to || terms.All[match.Term] != called) continue;
            strongest = Math.Max(strongest, match.Strength * (IsForm(Word(match.Position), called.Word) || match.Strength < 1 ? 1 : OtherForm));
        }

        return strongest;
    }

    private static bool IsForm(string word, string called) => word == called || word == called + "s" || word + "s" == called;

    private bool OpensDescription(int last, string word)
    {
        var between = Between(last);
        if (between is ", ") return !(word is "and" or "but" or "or" or "who" or "whom" or "whose" or "which" or "when" or "where" or "while" or "then") && !VerbForms.IsAuxiliary(word);
        return (between is " " && (word is "was" or "became" or "as" or "remained" or "is")) || between is " (";
    }

    private static bool EndsBefore(string word) =>
        FunctionWords.IsPreposition(word) || VerbForms.IsAuxiliary(word) || word is "and" or "or" or "but";

    private bool IsBeforeNoun(PlacedName name)
    {
        var next = name.Last + 1;
        if (next >= end || passage.Text.AsSpan(name.Span.End, passage.Words[next].Span.Start - name.Span.End) is not " ") return false;
        var term = passage.Words[next].Term;
        return char.IsLower(passage.Text[passage.Words[next].Span.Start]) && !term.IsStopWord && !VerbForms.MayBePast(term.Word)
            && !FunctionWords.IsPreposition(term.Word) && !FunctionWords.IsAdverb(term.Word) && !VerbForms.IsAuxiliary(term.Word);
    }

    private bool IsQuoted(PlacedName name) =>
        (name.Span.Start > 0 && passage.Text[name.Span.Start - 1] is '"' or '“' or '«') || (name.Span.End < passage.Text.Length && passage.Text[name.Span.End] is '"' or '”' or '»');

    private bool HasMark(int from, int to) =>
        from < first || passage.Text.AsSpan(passage.Words[from].Span.End, passage.Words[to].Span.Start - passage.Words[from].Span.End).ContainsAny(Marks);

    private ReadOnlySpan<char> Between(int word) =>
        passage.Text.AsSpan(passage.Words[word].Span.End, passage.Words[word + 1].Span.Start - passage.Words[word].Span.End);

    private string Word(int at) => at >= first && at < end ? passage.Words[at].Term.Word : "";
}
