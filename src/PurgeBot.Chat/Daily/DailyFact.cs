using NodaTime;

namespace PurgeBot.Chat.Daily;

/// <summary>A fact as it is posted.</summary>
/// <param name="Id">Stable across restarts; unique in a guild, its own facts among them.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Day">The day of the event that it tells of, any year; null for none.</param>
/// <param name="Source">Where it is from, as plain text; may be empty.</param>
/// <param name="Link">Leads there; null for nowhere.</param>
public sealed record DailyFact(string Id, string Text, AnnualDate? Day, string Source, Uri? Link = null);

/// <summary>The facts of the corpus, as it is now.</summary>
/// <param name="topic">What they are to be about; null for all.</param>
public delegate IReadOnlyList<DailyFact> CorpusFacts(string? topic);
