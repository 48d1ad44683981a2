using System.Collections.Immutable;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>A request as it came.</summary>
/// <param name="Route">The route in the documentation's words, <c>POST /channels/{channel.id}/messages</c>; or the path where there is none.</param>
public sealed record RecordedRequest(
    string Method, string Path, string Route, ImmutableDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, TimeSpan At)
{
    /// <summary>What was sent back; 0 where the connection was cut.</summary>
    public int Status { get; internal set; }
}
