using System.Collections.Concurrent;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers;

/// <summary>
/// Start here: from a question to a cited answer. Each line of <see cref="Ask(Library, QuestionKind, string, int)"/> is a stage,
/// and each stage a folder.
/// </summary>
/// <remarks>Safe for use by any number of threads at once.</remarks>
public sealed class AnswerEngine
{
    /// <summary>Passages shown where nobody asks for another number.</summary>
    public const int DefaultPassages = 3;

    /// <summary>Most passages that can be asked for.</summary>
    public const int MostPassages = 50;

    // Readers remember the words that they met and serve one thread at a time.
    private readonly ConcurrentBag<TermReader> _readers = [];

    /// <summary>Answers a question from a library.</summary>
    /// <param name="library">The corpus as it is now; held by the caller.</param>
    /// <param name="kind">What is asked for.</param>
    /// <param name="text">The question, as somebody typed it; any text.</param>
    /// <param name="limit">Most passages to show, 1 to <see cref="MostPassages"/>.</param>
    public Answer Ask(Library library, QuestionKind kind, string text, int limit = DefaultPassages)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostPassages);
        if (!_readers.TryTake(out var reader)) reader = new TermReader();
        try
        {
            var question = new QuestionReader(reader).Read(kind, text);
            var names = library.People.Find(question.Words, term => library.Index.Vocabulary.FrequencyOf(term.Text) > 0);
            var terms = new SearchTermReader(library.Index).Read(question, names);
            var candidates = new CandidateSearch(library.Index).Find(terms);
            var ranked = new Ranker(library.Index).Rank(terms, question.Expects, candidates);
            return new AnswerWriter(library, reader).Write(question, names, terms, ranked, limit);
        }
        finally
        {
            _readers.Add(reader);
        }
    }
}
