using Microsoft.Extensions.Hosting;

namespace PurgeBot.Discord;

/// <summary>Why the bot gives up, if it does: what no further attempt could mend, such as a token that Discord refuses.</summary>
/// <param name="lifetime">What is stopped.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class ExitReason(IHostApplicationLifetime lifetime)
{
    private string? _sentence;

    /// <summary>One sentence for whoever runs the bot, without secrets; null while there is no reason to stop. The process then exits with 1.</summary>
    public string? Sentence => Volatile.Read(ref _sentence);

    /// <summary>Stops the bot. The first reason is kept.</summary>
    /// <param name="sentence">What happened and what to do about it.</param>
    public void Stop(string sentence)
    {
        if (Interlocked.CompareExchange(ref _sentence, sentence, null) is null) lifetime.StopApplication();
    }
}
