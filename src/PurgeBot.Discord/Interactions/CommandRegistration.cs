using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>
/// Registers the commands when their definition has changed since the last time, and only then: Discord limits how many may be made in a day.
/// The bot serves meanwhile.
/// </summary>
/// <param name="commands">The commands.</param>
/// <param name="api">Discord.</param>
/// <param name="own">Told which application the bot is.</param>
/// <param name="options">Where the data folder is.</param>
/// <param name="shards">Which shards are this process's: the commands are registered where the first one is.</param>
/// <param name="exit">What stops the bot where the token is refused.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Random numbers from 0 to 1.</param>
/// <param name="log">Where what happens is noted.</param>
internal sealed class CommandRegistration(
    IReadOnlyList<CommandDefinition> commands,
    DiscordApi api,
    OwnApplication own,
    IOptions<DiscordOptions> options,
    ShardChoice shards,
    ExitReason exit,
    TimeProvider time,
    Func<double> chance,
    ILogger<CommandRegistration> log) : BackgroundService
{
    /// <summary>The file in the data folder that says what is registered.</summary>
    public const string FileName = "discord-commands.sha256";

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private string NotePath => Path.Combine(options.Value.DataPath, FileName);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!shards.HasFirst) return;
        for (var failures = 0; !stoppingToken.IsCancellationRequested; failures++)
        {
            try
            {
                await RegisterAsync(stoppingToken);
                return;
            }
            catch (InvalidTokenException)
            {
                exit.Stop(InvalidTokenException.Sentence);
                return;
            }
            catch (DiscordApiException error)
            {
                var pause = Pause(failures, error.RetryAfter);
                log.CommandsNotRegistered(error.Message, pause.TotalSeconds);
                await Task.Delay(pause, time, stoppingToken);
            }
        }
    }

    private async Task RegisterAsync(CancellationToken ct)
    {
        var application = (await api.GetApplicationAsync(ct)).Id;
        own.Learn(application);
        var body = SentJson.Bytes(RegistrationBody.Of(commands));
        var hash = Hash(body, application);
        if (await NotedAsync(ct) == hash) return;
        await api.OverwriteCommandsAsync(application, body, ct);
        log.CommandsRegistered(commands.Count);
        await NoteAsync(hash, ct);
    }

    private static string Hash(byte[] body, Snowflake application) =>
        Convert.ToHexStringLower(SHA256.HashData([.. body, .. Encoding.ASCII.GetBytes(application.ToString())]));

    private async Task<string?> NotedAsync(CancellationToken ct)
    {
        try
        {
            return (await File.ReadAllTextAsync(NotePath, ct)).Trim();
        }
        // What is registered is not known then: registering it once more is harmless.
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task NoteAsync(string hash, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(options.Value.DataPath);
            await File.WriteAllTextAsync(NotePath, hash + "\n", ct);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.RegistrationNotNoted(NotePath, error.Message);
        }
    }

    // Half to the whole of twice as long each time, or what Discord asks for.
    private TimeSpan Pause(int failures, TimeSpan? asked)
    {
        var longest = TimeSpan.FromSeconds(Math.Min(FirstPause.TotalSeconds * Math.Pow(2, failures), LongestPause.TotalSeconds));
        var pause = longest * (0.5 + (chance() / 2));
        return asked > pause ? asked.Value : pause;
    }
}
