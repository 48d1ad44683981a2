namespace PurgeBot.Chat.Commands;

/// <summary>What came of a request, for the log.</summary>
internal enum Outcome
{
    /// <summary>The corpus answers.</summary>
    Answered,

    /// <summary>Several people may be meant.</summary>
    Ambiguous,

    /// <summary>The corpus does not answer, or the request cannot be met.</summary>
    Declined,

    /// <summary>What a moderator or a member wanted is done.</summary>
    Done,

    /// <summary>A form was opened.</summary>
    Asked,

    /// <summary>Something was shown that needs no question.</summary>
    Shown,

    /// <summary>The reply was removed.</summary>
    Removed,

    /// <summary>Values were proposed.</summary>
    Proposed,

    /// <summary>It was too much at once.</summary>
    Limited,

    /// <summary>Something went wrong.</summary>
    Failed,
}

/// <summary>What the bot does in return, and what that came to.</summary>
internal readonly record struct Handled(Reply Reply, Outcome Outcome);
