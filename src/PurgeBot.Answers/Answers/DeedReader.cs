using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Reads from a sentence who did something and to whom, by where the names stand around the word for it: there is no parser.</summary>
/// <param name="passage">The passage.</param>
/// <param name="first">Place of the sentence's first word among the passage's words.</param>
/// <param name="end">Place behind its last word.</param>
/// <param name="names">The names in the sentence, in order.</param>
internal readonly struct DeedReader(MatchedPassage passage, int first, int end, List<PlacedName> names)
{
    // An object or an agent is told from a name further on by the words between.
    private const int MostWordsBefore = 6;

    private const int MostWordsToBy = 12;

    // "The old gambler" before a name.
    private const int MostWordsCalled = 3;

    /// <summary>Who did what the word at a place says, and to whom.</summary>
    /// <param name="verb">The word's place among the passage's words.</param>
    public Deed Read(int verb)
    {
        var word = Word(verb);
        if (!VerbForms.MayBePast(word) && !VerbForms.MayBeParticiple(word))
            return VerbForms.MayBeOngoing(word) ? new Deed(Subject(verb, isShared: true), After(verb)) : OfNoun(verb);
        if (!IsPassive(verb)) return new Deed(Subject(verb), After(verb));
        return new Deed(By(verb), Subject(verb));
    }

    // "The murder of Kirov by Nikolaev."
    private Deed OfNoun(int noun)
    {
        if (Word(noun + 1) != "of" || !VerbForms.IsNameOfDeed(Word(noun))) return default;
        return new Deed(By(noun), After(noun + 1));
    }

    private bool IsPassive(int verb)
    {
        var word = Word(verb);
        if (!VerbForms.MayBeParticiple(word)) return false;
        var at = verb - 1;
        while (at > first && FunctionWords.IsAdverb(Word(at))) at--;
        if (at >= first && VerbForms.IsBe(Word(at))) return true;
        if (at >= first && VerbForms.IsHave(Word(at))) return false;
        if (IsCaused(verb)) return true;
        if (VerbForms.IsParticipleOnly(word) || Word(verb + 1) == "by") return true;
        if (After(verb).Count > 0) return false;
        if (By(verb).Count > 0) return true;
        var isJoined = at >= first && (Word(at) is "and" or "or" || HasMark(at, at + 1, ','));
        return isJoined && (FunctionWords.IsPreposition(Word(verb + 1)) || verb + 1 >= end || HasMark(verb, verb + 1, ',')) && IsAfterPassive(at);
    }

    // "Had Mumford hanged": what somebody had done was done to the name between.
    private bool IsCaused(int verb)
    {
        if (LastBefore(verb) is not (var name and >= 0) || names[name].Last != verb - 1) return false;
        for (var i = names[name].First - 1; i >= Math.Max(first, names[name].First - MostWordsCalled); i--)
        {
            if (VerbForms.IsHave(Word(i))) return true;
        }

        return false;
    }

    // "Was arrested and shot": the auxiliary serves both.
    private bool IsAfterPassive(int at)
    {
        for (var i = at; i > first; i--)
        {
            if (VerbForms.IsBe(Word(i - 1)) && VerbForms.MayBeParticiple(Word(i))) return true;
        }

        // "Yagoda, shot in 1938, had".
        return HasMark(at, at + 1, ',') && LastBefore(at + 1) is var name and >= 0 && names[name].Last == at;
    }

    private NameRange Subject(int verb, bool isShared = false)
    {
        var at = verb - 1;
        while (at >= first && (VerbForms.IsAuxiliary(Word(at)) || FunctionWords.IsAdverb(Word(at))) && !HasMark(at, at + 1, ',')) at--;
        if (at < first) return default;
        if (FunctionWords.IsPronoun(Word(at))) return LastBefore(at + 1) is var pronoun and >= 0 && names[pronoun].Last == at ? new NameRange(pronoun, 1) : default;
        if (FunctionWords.IsRelative(Word(at))) return Chain(LastBefore(at));
        isShared |= Word(at) is "and" or "or" or "but";
        var best = -1;
        for (var i = LastBefore(verb); i >= 0; i--)
        {
            if (HasMark(names[i].Last, verb, ';')) break;
            if (IsPossessive(i) || IsBehindPreposition(i)) continue;
            var isWhole = Commas(names[i].Last, verb) % 2 == 0;
            if (isShared || best < 0 || isWhole) best = i;
            if (!isShared && isWhole) break;
        }

        return Chain(best);
    }

    // The first name behind a word, where nothing but what belongs to it stands between.
    private NameRange After(int word)
    {
        var next = LastBefore(word + 1) + 1;
        if (next >= names.Count || names[next].First - word > MostWordsBefore) return default;
        for (var i = word + 1; i <= names[next].First; i++)
        {
            if (HasMark(i - 1, i, ';')) return default;
            // "Its leader, Joseph Chalier": what is called before the comma has the name behind it.
            if (HasMark(i - 1, i, ',') && !(i == names[next].First && i - 1 > word)) return default;
            if (i == names[next].First) break;
            if (FunctionWords.IsPreposition(Word(i)) || VerbForms.IsAuxiliary(Word(i)) || Word(i) is "and" or "or" or "but") return default;
        }

        return IsPossessive(next) ? default : Chain(next);
    }

    private NameRange By(int verb)
    {
        for (var i = verb + 1; i < Math.Min(end, verb + MostWordsToBy); i++)
        {
            if (HasMark(i - 1, i, ';')) return default;
            // "Proposed to win by waiting" names no agent.
            if (Word(i) == "by") return VerbForms.MayBeOngoing(Word(i + 1)) ? default : After(i);
        }

        return default;
    }

    // All names that are joined to one: who did it did it together.
    private NameRange Chain(int index)
    {
        if (index < 0) return default;
        var (from, to) = (index, index);
        while (from > 0 && AreJoined(from - 1)) from--;
        while (to + 1 < names.Count && AreJoined(to)) to++;
        return new NameRange(from, to - from + 1);
    }

    private bool AreJoined(int index)
    {
        var between = passage.Text.AsSpan(names[index].Span.End, names[index + 1].Span.Start - names[index].Span.End);
        return between is " and " or ", and " or ", " or " and by " or " or ";
    }

    private bool IsPossessive(int index) => passage.Text.AsSpan(names[index].Span.End) is ['\'' or '’', ..];

    private bool IsBehindPreposition(int index)
    {
        var at = names[index].First - 1;
        while (at > first && NameWords.IsTitle(passage.Words[at].Span.Of(passage.Text))) at--;
        if (at < first) return false;
        return FunctionWords.IsPreposition(Word(at)) || (index > 0 && names[index - 1].Last < at && Word(at) is "and" && AreJoined(index - 1) && IsBehindPreposition(index - 1));
    }

    private int LastBefore(int word)
    {
        var last = names.Count - 1;
        while (last >= 0 && names[last].Last >= word) last--;
        return last;
    }

    private int Commas(int from, int to)
    {
        var text = passage.Text.AsSpan(passage.Words[from].Span.End, passage.Words[to].Span.Start - passage.Words[from].Span.End);
        return text.Count(',');
    }

    private bool HasMark(int from, int to, char mark) =>
        from >= first && to < end && passage.Text.AsSpan(passage.Words[from].Span.End, passage.Words[to].Span.Start - passage.Words[from].Span.End).Contains(mark);

    private string Word(int at) => at >= first && at < end ? passage.Words[at].Term.Word : "";
}
