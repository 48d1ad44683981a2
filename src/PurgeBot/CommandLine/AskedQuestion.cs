using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.CommandLine;

/// <summary>An answer and how long it took.</summary>
internal sealed record AskedQuestion(Answer Answer, TimeSpan Elapsed)
{
    public static AskedQuestion Ask(AnswerEngine engine, Library library, QuestionKind kind, string query, int limit, TimeProvider time)
    {
        var start = time.GetTimestamp();
        var answer = engine.Ask(library, kind, query, limit);
        return new AskedQuestion(answer, time.GetElapsedTime(start));
    }
}
