namespace PurgeBot.DailyProcess;

/// <summary>A clock that shows what a test says, and goes on from there as fast as the machine's.</summary>
internal sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private readonly long _startedAt = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_startedAt);
}
