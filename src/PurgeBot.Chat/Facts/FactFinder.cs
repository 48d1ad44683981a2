using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Facts;

/// <summary>Finds the facts of a passage: sentences that can stand alone, and openings whose second sentence leans on the first.</summary>
internal sealed class FactFinder(CorpusNames names)
{
    // Words in which a sentence comes to the point.
    private const int Early = 10;

    private readonly StandAlone _rules = new(names);

    /// <summary>The facts of a passage, in order; none overlaps another.</summary>
    public IEnumerable<Statement> Find(Passage passage)
    {
        if (!passage.Document.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) yield break;
        for (var i = 0; i < passage.Sentences.Length; i++)
        {
            var statement = new Statement(passage, i, 1);
            if (_rules.FaultOf(statement) != FactFault.None) continue;
            if (Following(passage, i) is not { } next)
            {
                yield return statement;
                continue;
            }

            // The second sentence says more of the first, or takes it back: then they are one fact, or none.
            var leans = i == 0 && _rules.FaultOf(next) != FactFault.None;
            if (leans && new Statement(passage, i, 2) is var pair && _rules.FaultOfPair(pair) == FactFault.None)
            {
                yield return pair;
                i++;
            }
            else if (!TakesBack(next))
            {
                yield return statement;
            }
        }
    }

    private static Statement? Following(Passage passage, int sentence) =>
        sentence + 1 < passage.Sentences.Length ? new Statement(passage, sentence + 1, 1) : null;

    private static bool TakesBack(Statement next) => next.At(0).Is(FactWords.Correcting) || next.Tokens.Take(Early).Any(token => token.Is(FactWords.Refuting));
}
