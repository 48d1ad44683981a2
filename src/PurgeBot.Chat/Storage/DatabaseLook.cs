namespace PurgeBot.Chat.Storage;

/// <summary>How a database was found.</summary>
public abstract record DatabaseLook
{
    private DatabaseLook()
    {
    }

    /// <summary>It can be read and written.</summary>
    /// <param name="Version">Its version; 0 where it has no tables yet.</param>
    /// <param name="Wanted">The version to which its first use by this build brings it.</param>
    public sealed record Usable(int Version, int Wanted) : DatabaseLook;

    /// <summary>It cannot be used.</summary>
    /// <param name="Sentence">Why, for whoever runs the bot.</param>
    public sealed record Unusable(string Sentence) : DatabaseLook;
}
