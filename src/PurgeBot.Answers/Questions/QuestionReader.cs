using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Questions;

/// <summary>Reads what somebody typed into a question. Nothing in it is ever taken for query syntax.</summary>
/// <remarks>One reader serves one thread at a time.</remarks>
public sealed class QuestionReader(TermReader terms)
{
    /// <summary>Longest question that is read whole, in UTF-16 code units; what goes beyond is left out.</summary>
    /// <remarks>Discord lets an option have 6,000 characters; no question of a person is as long.</remarks>
    public const int MaxLength = 6_000;

    /// <summary>Most words that are read; what goes beyond is left out.</summary>
    /// <remarks>Each unknown word is compared with all that the corpus knows, which has to stay within milliseconds.</remarks>
    public const int MaxWords = 128;

    /// <summary>Reads a question; any text can be read.</summary>
    public Question Read(QuestionKind kind, string text)
    {
        var normalised = TextCollector.Plain(text.Length <= MaxLength ? text : text[..MaxLength]) ?? "";
        var words = terms.Read(normalised).Take(MaxWords).ToList();
        // A single letter or digit, mostly an initial or a stray mark, says nothing.
        var meaningful = words.Where(word => !word.Term.IsStopWord && word.Term.Word.Length > 1).ToList();
        var content = meaningful.Where(word => !QuestionWords.IsFrame(word.Term, kind)).ToList();
        return new Question(
            kind,
            text,
            normalised,
            QuestionWords.Expected(kind, words),
            [.. words],
            // "Define meaning" is about the words that would frame another question.
            [.. content.Count > 0 ? content : meaningful],
            [.. DateFinder.Find(normalised)]);
    }
}
