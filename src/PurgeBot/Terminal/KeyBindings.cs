namespace PurgeBot.Terminal;

/// <summary>The keys of the line editor: those that Emacs mode has in readline, and those that a PC keyboard names.</summary>
internal static class KeyBindings
{
    /// <summary>True of a key that stands for a character of the text.</summary>
    /// <remarks>AltGr arrives as Ctrl and Alt together on Windows, with the character that it makes.</remarks>
    public static bool IsText(ConsoleKeyInfo key)
    {
        var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        var alt = key.Modifiers.HasFlag(ConsoleModifiers.Alt);
        return !char.IsControl(key.KeyChar) && control == alt;
    }

    /// <summary>The command of a key that is not text.</summary>
    public static EditCommand Find(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n') return EditCommand.Accept;
        if (key.Key == ConsoleKey.Tab)
            return key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? EditCommand.CompletePrevious : EditCommand.CompleteNext;

        return (key.Modifiers & ~ConsoleModifiers.Shift) switch
        {
            ConsoleModifiers.None => Plain(key.Key),
            ConsoleModifiers.Control => Control(key.Key),
            ConsoleModifiers.Alt => Alt(key.Key),
            _ => EditCommand.Ignore,
        };
    }

    private static EditCommand Plain(ConsoleKey key) => key switch
    {
        ConsoleKey.LeftArrow => EditCommand.MoveLeft,
        ConsoleKey.RightArrow => EditCommand.MoveRight,
        ConsoleKey.UpArrow => EditCommand.HistoryPrevious,
        ConsoleKey.DownArrow => EditCommand.HistoryNext,
        ConsoleKey.Home => EditCommand.MoveToStart,
        ConsoleKey.End => EditCommand.MoveToEnd,
        ConsoleKey.Backspace => EditCommand.DeleteBefore,
        ConsoleKey.Delete => EditCommand.DeleteAfter,
        ConsoleKey.Escape => EditCommand.Dismiss,
        _ => EditCommand.Ignore,
    };

    private static EditCommand Control(ConsoleKey key) => key switch
    {
        ConsoleKey.A => EditCommand.MoveToStart,
        ConsoleKey.B => EditCommand.MoveLeft,
        ConsoleKey.C => EditCommand.Interrupt,
        ConsoleKey.D => EditCommand.EndOrDelete,
        ConsoleKey.E => EditCommand.MoveToEnd,
        ConsoleKey.F => EditCommand.MoveRight,
        ConsoleKey.K => EditCommand.DeleteToEnd,
        ConsoleKey.L => EditCommand.ClearScreen,
        ConsoleKey.N => EditCommand.HistoryNext,
        ConsoleKey.P => EditCommand.HistoryPrevious,
        ConsoleKey.U => EditCommand.DeleteToStart,
        ConsoleKey.W => EditCommand.DeleteWordBefore,
        ConsoleKey.LeftArrow => EditCommand.MoveWordLeft,
        ConsoleKey.RightArrow => EditCommand.MoveWordRight,
        ConsoleKey.Delete => EditCommand.DeleteWordAfter,

        // Some terminals send ^H for Backspace, and Ctrl+Backspace cannot be told from it.
        ConsoleKey.H or ConsoleKey.Backspace => EditCommand.DeleteBefore,
        _ => EditCommand.Ignore,
    };

    private static EditCommand Alt(ConsoleKey key) => key switch
    {
        ConsoleKey.B or ConsoleKey.LeftArrow => EditCommand.MoveWordLeft,
        ConsoleKey.F or ConsoleKey.RightArrow => EditCommand.MoveWordRight,
        ConsoleKey.D => EditCommand.DeleteWordAfter,
        ConsoleKey.Backspace => EditCommand.DeleteWordBefore,
        _ => EditCommand.Ignore,
    };
}
