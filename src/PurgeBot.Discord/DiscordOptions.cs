namespace PurgeBot.Discord;

/// <summary>How the bot is connected to Discord: the section <c>Discord</c> of the configuration.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot's token. Required unless there is a <see cref="PublicKey"/>. A secret: nothing prints it, logs it or puts it in an error.</summary>
    public string Token { get; set => field = value ?? ""; } = "";

    /// <summary>The application's Ed25519 public key, 64 hexadecimal digits; with it interactions are served over HTTP. Empty for none.</summary>
    public string PublicKey { get; set => field = value ?? ""; } = "";

    /// <summary>Root of the HTTP API, https unless it is on this machine.</summary>
    /// <value>Default <c>https://discord.com/api/v10</c>.</value>
    public Uri ApiBaseUrl { get; set; } = new("https://discord.com/api/v10");

    /// <summary>The data folder, which remembers what commands are registered: the key <c>Data:Path</c>. Made on first use.</summary>
    /// <value>Default <c>.data</c>.</value>
    public string DataPath { get; set; } = ".data";

    /// <summary>How many connections share the guilds, and which of them this process has.</summary>
    public ShardOptions Shards { get; } = new();
}

/// <summary>The section <c>Discord:Shards</c> of the configuration.</summary>
public sealed class ShardOptions
{
    /// <summary>How many shards there are in all processes together, a number from 1. Empty for as many as Discord recommends.</summary>
    public string? Count { get; internal set; }

    /// <summary>The numbers of this process's own, from 0, and ranges of them, such as 0-3,8. Empty for all.</summary>
    /// <remarks>A list in JSON is as good; being both, it is not bound as other options are.</remarks>
    public string? Ids { get; internal set; }
}
