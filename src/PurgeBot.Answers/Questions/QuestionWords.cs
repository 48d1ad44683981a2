using System.Collections.Frozen;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Questions;

/// <summary>Words that shape a question without saying what it is about.</summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> Frame = Set(
        """
        explain describe define tell give show say please know happen happened happens occur occurred occurs take took
        taken place mean meant means meaning definition account explanation information info exactly call called calls
        name named names term word wa whos whats whens wheres
        """);

    private static readonly FrozenSet<string> WhenFrame = Set("year date day month time period century decade");

    private static readonly FrozenSet<string> WhoFrame = Set("person people man woman individual figure someone somebody");

    private static readonly FrozenSet<string> Quantity = Set("many much percentage percent number total often");

    /// <summary>Whether a word only frames a question of this kind.</summary>
    public static bool IsFrame(Term term, QuestionKind kind) =>
        Frame.Contains(term.Word) || kind switch
        {
            QuestionKind.When => WhenFrame.Contains(term.Word),
            QuestionKind.Who => WhoFrame.Contains(term.Word),
            _ => false,
        };

    /// <summary>What the words of the question ask for.</summary>
    public static AnswerType Expected(QuestionKind kind, IReadOnlyList<TermOccurrence> words)
    {
        if (kind == QuestionKind.Who) return AnswerType.Person;
        if (kind == QuestionKind.When) return AnswerType.Date;
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1].Term.Word : "";
            switch (words[i].Term.Word)
            {
                case "how" when Quantity.Contains(next): return AnswerType.Number;
                case "what" when next is "number" or "percentage" or "proportion" or "share": return AnswerType.Number;
                case "what" or "which" when next is "year" or "date" or "day" or "month" or "century" or "decade": return AnswerType.Date;
                case "when": return AnswerType.Date;
                case "who" or "whom" or "whose": return AnswerType.Person;
                case "which" or "what" when WhoFrame.Contains(next): return AnswerType.Person;
            }
        }

        return AnswerType.Any;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
