namespace PurgeBot.Chat.Daily;

/// <summary>How many facts each member has suggested today, so that nobody fills a guild's queue alone.</summary>
/// <param name="time">The time; days are those of UTC.</param>
/// <remarks>Thread-safe. In memory alone, and for a day at most: nothing of a member is kept.</remarks>
internal sealed class SuggestionCounts(TimeProvider time)
{
    private readonly Dictionary<(long Guild, long Member), int> _today = [];
    private readonly Lock _gate = new();
    private DateOnly _day;

    /// <summary>Counts one more, unless it would be more than <see cref="FactDesk.MostSuggestionsADay"/>.</summary>
    public bool TryAdd(long guild, long member)
    {
        lock (_gate)
        {
            ForgetYesterday();
            var count = _today.GetValueOrDefault((guild, member));
            if (count >= FactDesk.MostSuggestionsADay) return false;
            _today[(guild, member)] = count + 1;
            return true;
        }
    }

    /// <summary>Takes one back that came to nothing.</summary>
    public void TakeBack(long guild, long member)
    {
        lock (_gate)
        {
            ForgetYesterday();
            if (_today.TryGetValue((guild, member), out var count) && count > 0) _today[(guild, member)] = count - 1;
        }
    }

    private void ForgetYesterday()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today == _day) return;
        _today.Clear();
        _day = today;
    }
}
