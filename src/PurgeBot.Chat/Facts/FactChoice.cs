using NodaTime;

namespace PurgeBot.Chat.Facts;

/// <summary>Chooses one of the facts.</summary>
/// <param name="book">The facts.</param>
/// <param name="today">Today.</param>
/// <param name="chance">Random numbers from 0 up to, not including, 1.</param>
public sealed class FactChoice(FactBook book, LocalDate today, Func<double> chance)
{
    /// <summary>One at random of those of today's day, or else of all; null where the corpus has none.</summary>
    public Fact? Any()
    {
        if (book.Count == 0) return null;
        var ofToday = book.On(new AnnualDate(today.Month, today.Day));
        return ofToday.IsEmpty ? book.At(Below(book.Count)) : ofToday[Below(ofToday.Length)];
    }

    /// <summary>One of all at random, but not the same; the same where there is no other, null where there is none.</summary>
    /// <param name="shown">Id of the one that was shown last.</param>
    public Fact? Other(string shown)
    {
        if (book.Count == 0) return null;
        var place = Below(book.Count);
        var fact = book.At(place);
        return fact.Id == shown ? book.At((place + 1) % book.Count) : fact;
    }

    /// <summary>The best one on a topic, or the one after the one that was shown last, and how many there are.</summary>
    /// <param name="topic">Any text.</param>
    /// <param name="shown">Id of the one that was shown last; empty for the best.</param>
    /// <returns>Null where there is none on that topic.</returns>
    public (Fact Fact, int OutOf)? About(string topic, string shown)
    {
        var facts = book.About(topic);
        if (facts.IsEmpty) return null;
        var next = 0;
        while (next < facts.Length && facts[next].Id != shown) next++;
        return (facts[next < facts.Length ? (next + 1) % facts.Length : 0], facts.Length);
    }

    private int Below(int count) => Math.Min((int)(chance() * count), count - 1);
}
