using Microsoft.Extensions.Logging;
using PurgeBot.Answers;

namespace PurgeBot.Chat.Quiz;

/// <summary>
/// Makes the questions of the quiz before anybody asks for them: of the first corpus once the bot has started, and of each later one once it serves.
/// </summary>
/// <remarks>Of 2,000 passages, the most that are read, this takes some seconds of one core, and then 4 MB of memory.</remarks>
/// <param name="live">The corpus.</param>
/// <param name="engine">Finds the passages on a topic.</param>
/// <param name="time">The time.</param>
/// <param name="logger">Told where that fails.</param>
public sealed class QuizPreparation(LiveLibrary live, AnswerEngine engine, TimeProvider time, ILogger<QuizPreparation> logger)
{
    // Whoever waits for the start, or for the first answer, has the cores to themselves.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private string? _prepared;

    /// <summary>Makes the questions of the corpus of the moment, unless that is done.</summary>
    public void Prepare()
    {
        using var lease = live.Acquire();
        if (lease.Library.Version == _prepared) return;
        _prepared = lease.Library.Version;
        try
        {
            _ = QuizBook.Of(lease.Library, engine).Questions;
        }
        catch (Exception error)
        {
            logger.QuizNotPrepared(error);
        }
    }

    /// <summary>Does so for each corpus, until cancelled.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(Rest, time, ct);
            // The end of the process does not wait for it.
            if (live.Version != _prepared) await Task.Run(Prepare, CancellationToken.None).WaitAsync(ct);
        }
    }
}
