namespace PurgeBot.Terminal;

/// <summary>The lines entered before, and the place in them while the user goes up and down.</summary>
/// <remarks>Not thread-safe: one line editor owns it.</remarks>
internal sealed class InputHistory
{
    /// <summary>Longest line that is remembered, in UTF-16 code units: beyond it a line is a pasted document.</summary>
    public const int MaxLineLength = 4096;

    private readonly List<string> _lines = [];
    private readonly HistoryFile? _file;
    private readonly int _capacity;
    private string _draft = "";
    private int _position;

    /// <param name="capacity">Most lines kept; the oldest go first. Default 1000; at least 1.</param>
    /// <param name="file">Where the lines outlive the process; null keeps them in memory only.</param>
    public InputHistory(int capacity = 1000, HistoryFile? file = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        foreach (var line in file?.Read(capacity) ?? []) Remember(line);
        _file = file;
        Rewind();
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Remembers an entered line, unless it is blank, too long or the same as the last; browsing starts anew.</summary>
    public void Add(string line)
    {
        if (Remember(line)) _file?.Append(_lines[^1]);
        Rewind();
    }

    /// <summary>Goes back to the newest line; the draft is forgotten.</summary>
    public void Rewind()
    {
        _position = _lines.Count;
        _draft = "";
    }

    /// <summary>The line before, or null at the oldest.</summary>
    /// <param name="draft">What stands in the editor; kept for <see cref="Next"/> when browsing starts from it.</param>
    public string? Previous(string draft)
    {
        if (_position == 0) return null;
        if (_position == _lines.Count) _draft = draft;
        return _lines[--_position];
    }

    /// <summary>The line after, the draft behind the newest line, or null at the draft.</summary>
    public string? Next()
    {
        if (_position == _lines.Count) return null;
        return ++_position == _lines.Count ? _draft : _lines[_position];
    }

    private bool Remember(string line)
    {
        var clean = LineBuffer.Clean(line);
        if (string.IsNullOrWhiteSpace(clean) || clean.Length > MaxLineLength) return false;
        if (_lines.Count > 0 && _lines[^1] == clean) return false;
        if (_lines.Count == _capacity) _lines.RemoveAt(0);
        _lines.Add(clean);
        return true;
    }
}
