using System.Collections.Frozen;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>What a question asks for of somebody whom it names, "Lenin's widow", "Bukharin's bicycle": tells where no passage says anything of it.</summary>
/// <param name="found">The question with its passages.</param>
internal sealed class AskedRelation(RankedQuestion found)
{
    // The answer may stand in a passage below the best one, but not far below.
    private const int PassagesRead = 3;

    // The person whom a passage is about stands among its first words; "his wife" may come much later.
    private const int OpeningWords = 8;

    // What a place or a people is called has less of a person's name about it.
    private const float LeastLikeness = 0.7f;

    // What somebody is to somebody else.
    private static readonly FrozenSet<string> Relations = FrozenSet.ToFrozenSet(
        [
            "wife", "widow", "husband", "widower", "spouse", "fiancee", "mistress", "son", "daughter", "father", "mother", "parents", "brother", "sister",
            "uncle", "aunt", "nephew", "niece", "cousin", "grandson", "granddaughter", "grandfather", "grandmother", "stepson", "stepfather", "stepmother",
            "successor", "predecessor",
        ],
        StringComparer.Ordinal);

    private Question Question => found.Question;

    /// <summary>Whether the question asks for such a thing, and no passage speaks of it: whoever else stands there is not meant.</summary>
    public bool IsUnstated
    {
        get
        {
            var head = AskedRoleReader.Read(Question).Head;
            if (head < 0 || !Relations.Contains(Question.Words[head].Term.Word)) return IsUnknownBelonging;
            var relation = Array.FindIndex([.. found.Terms.All], term => term.Order == head);
            return relation < 0 || !found.Best.Take(PassagesRead).Any(passage => Says(passage.Matched, relation));
        }
    }

    // "Bukharin's bicycle", where the corpus has no word for what is his.
    private bool IsUnknownBelonging => found.Names is [{ People.Length: 1 } owner] && IsPossessive(owner) && !Question.IsNothingBut(owner)
        && found.Terms.All.All(term => IsOf(owner, term) || term.IsUnknown);

    private bool IsPossessive(NameMention name)
    {
        if (name.FirstWord > 0 && Question.Words[name.FirstWord - 1].Term.Word == "of") return true;
        var end = Question.Words[name.FirstWord + name.Words - 1].Span.End;
        var (last, after) = (Question.Text[Math.Max(0, end - 2)..end], Question.Text[end..]);
        return last is "'s" or "’s" || after.StartsWith("'s", StringComparison.Ordinal) || after.StartsWith("’s", StringComparison.Ordinal)
            || (last.EndsWith('s') && after is ['\'' or '’', ..]);
    }

    private static bool IsOf(NameMention name, SearchTerm term) => term.Order >= name.FirstWord && term.Order < name.FirstWord + name.Words;

    private bool Says(MatchedPassage passage, int relation) => passage.Matches
        .Where(match => match.Term == relation && match.Strength > SearchTermReader.HintStrength)
        .Any(match => !IsOfOthers(passage, match) && (found.Names is not [{ People.Length: 1 } to] || IsSaidOf(to, passage, match)));

    // The sentence that has the word names somebody who is that to somebody else.
    private bool IsOfOthers(MatchedPassage passage, MatchedWord relation)
    {
        var sentence = passage.Passage.Sentences[passage.SentenceAt(relation.Span.Start)].Of(passage.Text).ToString();
        return found.OfOthers.Any(person => sentence.Contains(person.Name, StringComparison.Ordinal));
    }

    // Whom a passage opens with is meant by all its "his" and "her"; else nobody else is named in between.
    private bool IsSaidOf(NameMention to, MatchedPassage passage, MatchedWord relation)
    {
        var sentence = passage.SentenceAt(relation.Span.Start);
        var named = passage.Matches.Where(match => match.Strength == 1 && IsOf(to, found.Terms.All[match.Term])).ToList();
        return named.Exists(match => match.Position < OpeningWords)
            || named.Exists(match => passage.SentenceAt(match.Span.Start) is var at && (at == sentence || at == sentence - 1) && !IsAnybodyBetween(passage, match.Span, relation.Span));
    }

    private static bool IsAnybodyBetween(MatchedPassage passage, TextSpan a, TextSpan b)
    {
        var (start, end) = (Math.Min(a.End, b.End), Math.Max(a.Start, b.Start));
        return passage.Passage.Sentences
            .Where(sentence => sentence.Start < end && start < sentence.End)
            .SelectMany(sentence => NameFinder.Find(passage.Text, sentence))
            .Any(name => name.Span.Start >= start && name.Span.End <= end && name.Words > 1 && name.Likeness >= LeastLikeness);
    }
}
