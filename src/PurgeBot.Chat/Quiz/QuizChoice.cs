using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Chat.Quiz;

/// <summary>Chooses the questions of a round.</summary>
/// <param name="chance">Random numbers from 0 up to, not including, 1.</param>
internal sealed class QuizChoice(Func<double> chance)
{
    // Which came first is asked now and then.
    private const int OneOf = 3;

    /// <summary>Questions at random, each once: of different paragraphs as far as there are enough, since one paragraph's answer may tell another's.</summary>
    /// <param name="questions">Those that there are.</param>
    /// <param name="asked">Ids of those that are not to be asked again.</param>
    /// <param name="wanted">How many.</param>
    public ImmutableArray<QuizQuestion> Choose(IEnumerable<QuizQuestion> questions, IReadOnlySet<string> asked, int wanted)
    {
        var shuffled = questions.Where(question => !asked.Contains(question.Id)).ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = Math.Min((int)(chance() * (i + 1)), i);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        var chosen = new List<QuizQuestion>();
        var told = new HashSet<ParagraphKey>();
        foreach (var question in shuffled)
        {
            if (chosen.Count == wanted) break;
            if (question.Kind == QuizKind.Which && chosen.Count(one => one.Kind == QuizKind.Which) >= (wanted + OneOf - 1) / OneOf) continue;
            if (told.Add(ParagraphKey.Of(question.Passage))) chosen.Add(question);
        }

        return [.. chosen.Concat(shuffled.Except(chosen)).Take(wanted)];
    }
}
