using System.Collections.Frozen;
using PurgeBot.Answers.Names;

namespace PurgeBot.Answers.Questions;

/// <summary>In which direction a question asks from one holder of an office to another.</summary>
internal enum Succession
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>For whoever came after: "who replaced Yagoda", "head of the NKVD after Yezhov".</summary>
    Next,

    /// <summary>For whoever came before.</summary>
    Previous,
}

/// <summary>Reads in which direction a question asks.</summary>
internal static class SuccessionReader
{
    private static readonly FrozenSet<string> Succeeds = FrozenSet.ToFrozenSet(
        ["successor", "succeeded", "succeed", "replaced", "replace", "replacement", "followed", "follow", "supplanted", "superseded"], StringComparer.Ordinal);

    /// <summary>Whether a word says that somebody came after somebody.</summary>
    public static bool IsWord(string word) => Succeeds.Contains(word) || word is "predecessor" or "preceded" or "came" or "took" or "next";

    /// <summary>The direction from a person whom the question names.</summary>
    public static Succession Read(Question question, NameMention from)
    {
        var before = from.FirstWord > 0 ? question.Words[from.FirstWord - 1].Term.Word : "";
        if (before is "after") return Succession.Next;
        if (before is "before") return Succession.Previous;
        var isDone = AskedRoleReader.Read(question).Role == Role.Patient;
        foreach (var word in question.Words)
        {
            if (Succeeds.Contains(word.Term.Word)) return isDone ? Succession.Previous : Succession.Next;
            if (word.Term.Word is "predecessor" || (word.Term.Word is "preceded" && !isDone)) return Succession.Previous;
            if (word.Term.Word is "took" && before is "from") return Succession.Next;
        }

        return Succession.None;
    }
}
