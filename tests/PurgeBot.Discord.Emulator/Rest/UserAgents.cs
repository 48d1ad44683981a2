using System.Text.RegularExpressions;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>Discord, Reference, User Agent: <c>DiscordBot ($url, $versionNumber)</c>, and more after it.</summary>
internal static partial class UserAgents
{
    // Cloudflare turns others away; asked once per connection pool, so the last good one is remembered.
    private static string _lastValid = "";

    public static bool IsValid(string agent)
    {
        if (agent == _lastValid) return true;
        if (!Form().IsMatch(agent)) return false;
        _lastValid = agent;
        return true;
    }

    [GeneratedRegex(@"^DiscordBot \(https?://[^\s,]+, v?[0-9][^\s)]*\)( .*)?$")]
    private static partial Regex Form();
}
