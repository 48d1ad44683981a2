namespace PurgeBot.Terminal;

/// <summary>What a key asks the line editor to do.</summary>
internal enum EditCommand
{
    /// <summary>A key that means nothing here.</summary>
    Ignore,
    Insert,
    Accept,

    /// <summary>Ctrl+C: clears the line; pressed again on the empty line, ends the input.</summary>
    Interrupt,

    /// <summary>Ctrl+D: ends the input on an empty line, else deletes the character after the cursor.</summary>
    EndOrDelete,

    /// <summary>The terminal is gone, or a script of keys has come to its end.</summary>
    EndOfInput,
    MoveLeft,
    MoveRight,
    MoveWordLeft,
    MoveWordRight,
    MoveToStart,
    MoveToEnd,
    DeleteBefore,
    DeleteAfter,
    DeleteWordBefore,
    DeleteWordAfter,
    DeleteToStart,
    DeleteToEnd,
    HistoryPrevious,
    HistoryNext,
    CompleteNext,
    CompletePrevious,

    /// <summary>Escape: puts back what stood before completion.</summary>
    Dismiss,
    ClearScreen,
}
