using System.Collections.Frozen;
using System.Collections.Immutable;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Questions;

/// <summary>Reads from a question for a person which part that person has in it, by the order of its words alone.</summary>
internal readonly struct AskedRoleReader
{
    // To be one of these is to have it done to oneself.
    private static readonly FrozenSet<string> Patients =
        FrozenSet.ToFrozenSet(["victim", "victims", "prisoner", "captive", "predecessor", "target"], StringComparer.Ordinal);

    // "Is said to have invented" asks who invented.
    private static readonly FrozenSet<string> Hearsay = FrozenSet.ToFrozenSet(
        ["said", "believed", "thought", "supposed", "known", "alleged", "reported", "claimed", "held", "rumoured"], StringComparer.Ordinal);

    private readonly ImmutableArray<TermOccurrence> _words;

    private AskedRoleReader(ImmutableArray<TermOccurrence> words) => _words = words;

    /// <summary>The part of whom a question asks for.</summary>
    public static AskedRole Read(Question question) =>
        question.Kind == QuestionKind.Who && !question.Words.IsEmpty ? new AskedRoleReader(question.Words).ReadWithOther() : AskedRole.None;

    private AskedRole ReadWithOther()
    {
        var asked = Read();
        if (asked.Verb < 0) return asked;
        var first = asked.Verb + 1;
        if (asked.Role == Role.Patient)
        {
            while (first < _words.Length && Word(first) != "by") first++;
            first++;
        }
        else if (Word(first) == "of")
        {
            first++;
        }

        if (FunctionWords.IsArticle(Word(first))) first++;
        // "Kirov's murderer".
        if (first >= _words.Length && asked.Verb == asked.Head) first = asked.Verb - 1;
        if (first < 0 || first >= _words.Length) return asked;
        var end = first;
        while (end < _words.Length && end != asked.Verb && !_words[end].Term.IsStopWord && !FunctionWords.IsPreposition(Word(end))) end++;
        return end == first ? asked : asked with { Other = first, OtherWords = end - first };
    }

    private AskedRole Read()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            switch (Word(i))
            {
                case "whom" or "who" when Word(i - 1) == "by": return new AskedRole(Role.Agent, FindParticiple(i + 1), -1);
                case "whom": return OfObject(i + 1);
                case "whose": return AskedRole.None;
                case "who": return OfClause(i + 1, i == 0 ? -1 : HeadOf(0, i));
                case "that" when i > 0 && (VerbForms.MayBePast(Word(i + 1)) || VerbForms.IsAuxiliary(Word(i + 1))): return OfClause(i + 1, HeadOf(0, i));
                case "which" or "what" when i == 0: return OfChoice();
            }
        }

        return OfDescription();
    }

    // "Which consul scared the populace", "what man was shot".
    private AskedRole OfChoice()
    {
        for (var i = 1; i < _words.Length; i++)
        {
            if (VerbForms.IsAuxiliary(Word(i))) return OfClause(i, HeadOf(1, i));
            if (i > 1 && VerbForms.MayBePast(Word(i)) && !FunctionWords.IsPreposition(Word(i - 1))) return new AskedRole(Role.Agent, i, HeadOf(1, i));
        }

        return new AskedRole(Role.Agent, -1, HeadOf(1, _words.Length));
    }

    private AskedRole OfClause(int start, int head)
    {
        var (at, isPassive) = (start, false);
        if (Word(at) == "did") return OfObject(at + 1) with { Head = head };
        for (; VerbForms.IsAuxiliary(Word(at)) || FunctionWords.IsAdverb(Word(at)); at++)
        {
            if (VerbForms.IsBe(Word(at))) isPassive = true;
            else if (VerbForms.IsHave(Word(at)) && Word(at + 1) == "to") at++;
        }

        if (at >= _words.Length) return AskedRole.None with { Head = head };
        if (!isPassive) return new AskedRole(Role.Agent, at, head);
        if (Word(at) == "it" && FunctionWords.IsRelative(Word(at + 1))) return OfClause(at + 2, head);
        if (Word(at) == "to") return OfClause(at + 1, head);
        if (Hearsay.Contains(Word(at)) && Word(at + 1) == "to") return OfClause(at + 2, head);
        if (VerbForms.MayBeParticiple(Word(at))) return new AskedRole(Role.Patient, at, head);
        return VerbForms.MayBeOngoing(Word(at)) ? new AskedRole(Role.Agent, at, head) : OfNoun(HeadOf(at, _words.Length));
    }

    // "(Whom) did Caesar adopt in his will": the verb is the last word before what follows it.
    private AskedRole OfObject(int start)
    {
        var at = start + 1;
        while (at + 1 < _words.Length && !FunctionWords.IsPreposition(Word(at + 1)) && !FunctionWords.IsArticle(Word(at + 1)) && !Word(at + 1).EndsWith("ly", StringComparison.Ordinal)) at++;
        return new AskedRole(Role.Patient, at < _words.Length ? at : -1, -1);
    }

    // Without any question word: "tribune deposed by Gracchus", "last general to surrender", "mother of the Gracchi".
    private AskedRole OfDescription()
    {
        for (var i = 1; i < _words.Length; i++)
        {
            var (before, word, next) = (Word(i - 1), Word(i), Word(i + 1));
            if (FunctionWords.IsPreposition(before) || FunctionWords.IsArticle(before)) continue;
            if (word == "to" && Word(0) is "first" or "last" or "only" or "the" && next.Length > 0 && !FunctionWords.IsArticle(next))
                return new AskedRole(Role.Agent, i + 1, HeadOf(0, i));
            if (VerbForms.MayBeParticiple(word) && (next.Length == 0 || FunctionWords.IsPreposition(next)))
                return new AskedRole(Role.Patient, i, HeadOf(0, i));
            if (VerbForms.MayBeOngoing(word) && next.Length > 0)
                return new AskedRole(Role.Agent, i, HeadOf(0, i));
        }

        return OfNoun(HeadOf(0, _words.Length));
    }

    // "Commander of the army" asks who commanded it; whom it is said of may also be called the commander.
    private AskedRole OfNoun(int head) =>
        head < 0 ? AskedRole.None : new AskedRole(Patients.Contains(Word(head)) ? Role.Patient : Role.Agent, head, head);

    // What a description is about stands right before its first preposition, or last.
    private int HeadOf(int start, int end)
    {
        var at = start;
        while (at < end && (FunctionWords.IsArticle(Word(at)) || FunctionWords.IsOwner(Word(at)))) at++;
        var head = at;
        while (head + 1 < end && !FunctionWords.IsPreposition(Word(head + 1))) head++;
        return head < end && !_words[head].Term.IsStopWord ? head : -1;
    }

    private int FindParticiple(int start)
    {
        for (var i = start; i < _words.Length; i++)
        {
            if (VerbForms.MayBeParticiple(Word(i))) return i;
        }

        return -1;
    }

    private string Word(int index) => index >= 0 && index < _words.Length ? _words[index].Term.Word : "";
}
