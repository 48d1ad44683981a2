using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PurgeBot.Chat.Limits;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Configuration;

/// <summary>Where things lie and what is connected, from <c>appsettings.json</c>, the environment, user secrets and the command line.</summary>
internal sealed class Settings
{
    /// <summary>The folder of documents, <c>Corpus:Path</c>. Default <c>corpus</c>.</summary>
    public string CorpusPath { get; }

    /// <summary>The folder of indexes, <c>Index:Path</c>. Default <c>index</c> in the data folder.</summary>
    public string IndexPath { get; }

    /// <summary>The data folder, <c>Data:Path</c>. Default <c>.data</c> beside the working directory.</summary>
    public string DataPath { get; }

    /// <summary>Where the state is kept, <c>Storage:Provider</c> and <c>Storage:ConnectionString</c>. Default an SQLite file in the data folder.</summary>
    public StorageOptions Storage { get; }

    /// <summary>How often people may ask, <c>Limits</c>. Default that of <see cref="LimitOptions"/>.</summary>
    public LimitOptions Limits { get; }

    /// <summary>Where the web endpoints listen, <c>Urls</c>: addresses with semicolons between them. Default <c>http://127.0.0.1:5080</c>.</summary>
    public string Urls { get; }

    /// <summary>Whether the page is served at <see cref="Urls"/>, <c>Page:Enabled</c>. Default it is.</summary>
    public bool HasPage { get; }

    /// <summary>Names by which browsers may call the page beside <c>localhost</c> and addresses in numbers, <c>Page:Hosts</c>. Default none.</summary>
    public ImmutableArray<string> PageHosts { get; }

    /// <summary>Whether a Discord token is configured.</summary>
    public bool HasDiscordToken => !string.IsNullOrEmpty(Source["Discord:Token"]);

    /// <summary>Whether a Discord public key is configured.</summary>
    public bool HasDiscordPublicKey => !string.IsNullOrEmpty(Source["Discord:PublicKey"]);

    /// <summary>All keys, for the stages that read their own section. Secrets among them: never to be printed.</summary>
    public IConfiguration Source { get; }

    private Settings(IConfiguration configuration)
    {
        DataPath = ValueOf(configuration, "Data:Path") ?? ".data";
        CorpusPath = Existing(ValueOf(configuration, "Corpus:Path") ?? "corpus");
        IndexPath = ValueOf(configuration, "Index:Path") ?? Path.Combine(DataPath, "index");
        Storage = new StorageOptions
        {
            Provider = ProviderOf(configuration["Storage:Provider"]),
            ConnectionString = configuration["Storage:ConnectionString"],
            DataPath = DataPath,
        };
        Limits = LimitsOf(configuration, new LimitOptions());
        Urls = ValueOf(configuration, "Urls") ?? "http://127.0.0.1:5080";
        HasPage = HasPageOf(ValueOf(configuration, "Page:Enabled") ?? bool.TrueString);
        PageHosts = [.. (configuration["Page:Hosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        Source = configuration;
    }

    /// <summary>Reads all sources; later ones win.</summary>
    /// <param name="arguments">Keys and values from the command line.</param>
    /// <exception cref="FormatException">A source cannot be read, or sets what there is not; one sentence says which and why.</exception>
    public static Settings Read(IEnumerable<KeyValuePair<string, string?>> arguments)
    {
        try
        {
            var configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .AddUserSecrets<Settings>(optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(arguments)
                .Build();
            KnownKeys.Check(configuration);
            return new Settings(configuration);
        }
        catch (InvalidDataException error)
        {
            // Without the parser's own words, which may hold a piece of the file: a token, for instance.
            throw new FormatException(error.InnerException?.InnerException is JsonException { LineNumber: { } line }
                ? $"{error.Message} Line {line + 1} is not JSON."
                : $"{error.Message} It is not a JSON object.");
        }
    }

    private static LimitOptions LimitsOf(IConfiguration configuration, LimitOptions usual) => new()
    {
        User = AllowanceOf(configuration, "Limits:User", usual.User),
        Guild = AllowanceOf(configuration, "Limits:Guild", usual.Guild),
        Proposals = AllowanceOf(configuration, "Limits:Proposals", usual.Proposals),
    };

    private static Allowance AllowanceOf(IConfiguration configuration, string section, Allowance usual) => new(
        NumberOf(configuration, section + ":PerMinute", usual.PerMinute, least: 0), NumberOf(configuration, section + ":Burst", usual.Burst, least: 1));

    private static int NumberOf(IConfiguration configuration, string key, int usual, int least) =>
        ValueOf(configuration, key) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= Allowance.Most ? number
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{key} is a whole number from {least} to {Allowance.Most}, not '{text}'."));

    // An empty value, as of a variable that is not set, is none.
    private static string? ValueOf(IConfiguration configuration, string key) =>
        configuration[key] is { } value && value.Trim().Length > 0 ? value : null;

    private static StorageProvider ProviderOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return StorageProvider.Sqlite;
        return Enum.TryParse<StorageProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            ? provider
            : throw new FormatException($"Storage:Provider is Sqlite or PostgreSql, not '{name}'.");
    }

    private static bool HasPageOf(string text) =>
        bool.TryParse(text, out var isEnabled) ? isEnabled : throw new FormatException($"Page:Enabled is true or false, not '{text}'.");

    // A published build brings the corpus along; the folder where somebody works comes first.
    private static string Existing(string path)
    {
        if (Directory.Exists(path) || Path.IsPathRooted(path)) return path;
        var shipped = Path.Combine(AppContext.BaseDirectory, path);
        return Directory.Exists(shipped) ? shipped : path;
    }
}
