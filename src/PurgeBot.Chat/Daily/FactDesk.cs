using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>A guild's own facts: what its moderators add, and what members suggest.</summary>
/// <remarks>
/// Safe for use by any number of threads at once. Who may do what is for the caller to see to. The authors of edits are kept, since they are
/// moderators; those of suggestions are not.
/// </remarks>
public sealed class FactDesk(Database database, TimeProvider time)
{
    /// <summary>Most facts of a guild's own.</summary>
    public const int MostFacts = 2000;

    /// <summary>Most suggestions that wait; more are refused until a moderator has looked at them.</summary>
    public const int MostSuggestions = 100;

    /// <summary>Most suggestions of one member in a guild and a day of UTC, as long as the bot runs.</summary>
    public const int MostSuggestionsADay = 10;

    private readonly SuggestionCounts _suggested = new(time);

    private Instant Now => time.GetUtcNow().ToInstant();

    /// <summary>A moderator adds a fact.</summary>
    public Task<FactAdded> AddAsync(long guild, GuildFactText fact, long author, CancellationToken ct) => AddAsync(guild, fact, accepted: true, author, ct);

    /// <summary>A member suggests one. Who it was is counted in memory, and not kept.</summary>
    public async Task<FactAdded> SuggestAsync(long guild, GuildFactText fact, long member, CancellationToken ct)
    {
        if (!_suggested.TryAdd(guild, member)) return new FactAdded.EnoughToday();
        FactAdded? added = null;
        try
        {
            return added = await AddAsync(guild, fact, accepted: false, null, ct);
        }
        finally
        {
            if (added is not FactAdded.Added) _suggested.TakeBack(guild, member);
        }
    }

    /// <summary>The facts in the order of their numbers.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="after">Only those with greater numbers; 0 for all.</param>
    /// <param name="most">Most at once.</param>
    /// <param name="ct">Gives up.</param>
    public Task<IReadOnlyList<GuildFact>> FactsAsync(long guild, long after, int most, CancellationToken ct) =>
        database.ReadAsync(statements => statements.FactsAsync(guild, accepted: true, after, most), ct);

    /// <summary>The suggestions that wait, the oldest first.</summary>
    public Task<IReadOnlyList<GuildFact>> SuggestionsAsync(long guild, CancellationToken ct) =>
        database.ReadAsync(statements => statements.FactsAsync(guild, accepted: false, 0, MostSuggestions), ct);

    /// <summary>A fact or a suggestion by its number; null where there is none.</summary>
    public Task<GuildFact?> FindAsync(long guild, long number, CancellationToken ct) => database.ReadAsync(statements => statements.FactAsync(guild, number), ct);

    /// <summary>Takes a suggestion over into the facts, as it is.</summary>
    /// <returns>False where there is no such suggestion, or no room among the facts.</returns>
    public Task<bool> AcceptAsync(long guild, long number, long author, CancellationToken ct) => database.WriteAsync(
        async statements => await statements.CountFactsAsync(guild, accepted: true) < MostFacts
            && await statements.AcceptFactAsync(guild, number)
            && await statements.FactAsync(guild, number) is { } fact
            && await statements.EditFactAsync(guild, number, fact.Content, author, Now),
        ct);

    /// <summary>Changes what a fact or a suggestion says; what it said before is kept.</summary>
    /// <returns>False where there is none, or the text is empty or too long.</returns>
    public Task<bool> EditAsync(long guild, long number, GuildFactText fact, long author, CancellationToken ct) => fact.IsValid
        ? database.WriteAsync(statements => statements.EditFactAsync(guild, number, fact, author, Now), ct)
        : Task.FromResult(false);

    /// <summary>Deletes a suggestion: nothing of it is kept.</summary>
    /// <returns>False where there is no such suggestion.</returns>
    public Task<bool> RejectAsync(long guild, long number, CancellationToken ct) =>
        database.WriteAsync(statements => statements.DeleteFactAsync(guild, number, accepted: false), ct);

    /// <summary>Deletes a fact with its history.</summary>
    /// <returns>False where there is no such fact.</returns>
    public Task<bool> RemoveAsync(long guild, long number, CancellationToken ct) =>
        database.WriteAsync(statements => statements.DeleteFactAsync(guild, number, accepted: true), ct);

    /// <summary>All that a fact has said, the oldest first.</summary>
    public Task<IReadOnlyList<GuildFactRevision>> RevisionsAsync(long guild, long number, CancellationToken ct) =>
        database.ReadAsync(statements => statements.RevisionsAsync(guild, number), ct);

    /// <summary>Writes the facts as JSON Lines, as <see cref="ImportAsync"/> reads them.</summary>
    public async Task ExportAsync(long guild, TextWriter output, CancellationToken ct)
    {
        foreach (var fact in await FactsAsync(guild, 0, MostFacts, ct)) await output.WriteLineAsync(FactLine.Write(fact.Content).AsMemory(), ct);
    }

    /// <summary>Adds facts from JSON Lines: all of them, or none where a line is at fault. Those that are there already are passed over.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="lines">One JSON object a line: <c>text</c>, <c>source</c>, and <c>day</c> as MM-dd or left out. Empty lines are passed over.</param>
    /// <param name="author">The moderator.</param>
    /// <param name="ct">Gives up; nothing is added then.</param>
    public Task<FactsImported> ImportAsync(long guild, IEnumerable<string> lines, long author, CancellationToken ct)
    {
        var facts = new List<GuildFactText>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (FactLine.Read(line) is not { } fact) return Task.FromResult<FactsImported>(new FactsImported.BadLine(number));
            facts.Add(fact);
            // Before a file without an end fills the memory.
            if (facts.Count > MostFacts) return Task.FromResult<FactsImported>(new FactsImported.TooMany());
        }

        return database.WriteAsync(statements => AddAllAsync(statements, guild, facts, author), ct);
    }

    private async Task<FactsImported> AddAllAsync(Statements statements, long guild, IEnumerable<GuildFactText> facts, long author)
    {
        var there = (await statements.FactsAsync(guild, accepted: true, 0, MostFacts)).Select(fact => fact.Content).ToHashSet();
        var fresh = facts.Where(there.Add).ToArray();
        if (there.Count > MostFacts) return new FactsImported.TooMany();
        foreach (var fact in fresh) await statements.AddFactAsync(guild, fact, accepted: true, author, Now);
        return new FactsImported.Added(fresh.Length);
    }

    private Task<FactAdded> AddAsync(long guild, GuildFactText fact, bool accepted, long? author, CancellationToken ct) => fact.IsValid
        ? database.WriteAsync<FactAdded>(
            async statements => await statements.CountFactsAsync(guild, accepted) < (accepted ? MostFacts : MostSuggestions)
                ? new FactAdded.Added(await statements.AddFactAsync(guild, fact, accepted, author, Now))
                : new FactAdded.Full(),
            ct)
        : Task.FromResult<FactAdded>(new FactAdded.Invalid());
}

/// <summary>What came of adding a fact: one of four things, and no others.</summary>
public abstract record FactAdded
{
    private FactAdded()
    {
    }

    /// <summary>It is added.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Added(long Number) : FactAdded;

    /// <summary>There are as many as there may be.</summary>
    public sealed record Full : FactAdded;

    /// <summary>The member has suggested as many as they may in a day.</summary>
    public sealed record EnoughToday : FactAdded;

    /// <summary>Text or source is empty or too long.</summary>
    public sealed record Invalid : FactAdded;
}

/// <summary>What came of an import: one of three things, and no others.</summary>
public abstract record FactsImported
{
    private FactsImported()
    {
    }

    /// <summary>They are added.</summary>
    /// <param name="Facts">How many were not there before.</param>
    public sealed record Added(int Facts) : FactsImported;

    /// <summary>A line is no fact; nothing was added.</summary>
    /// <param name="Line">Its number, from 1.</param>
    public sealed record BadLine(int Line) : FactsImported;

    /// <summary>There would be more than there may be; nothing was added.</summary>
    public sealed record TooMany : FactsImported;
}
