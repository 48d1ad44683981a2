using Microsoft.Extensions.Configuration;

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

    /// <summary>Whether a Discord token is configured.</summary>
    public bool HasDiscordToken => !string.IsNullOrEmpty(Source["Discord:Token"]);

    /// <summary>Whether a Discord public key is configured.</summary>
    public bool HasDiscordPublicKey => !string.IsNullOrEmpty(Source["Discord:PublicKey"]);

    /// <summary>All keys, for the stages that read their own section. Secrets among them: never to be printed.</summary>
    public IConfiguration Source { get; }

    private Settings(IConfiguration configuration)
    {
        DataPath = configuration["Data:Path"] ?? ".data";
        CorpusPath = Existing(configuration["Corpus:Path"] ?? "corpus");
        IndexPath = configuration["Index:Path"] is { Length: > 0 } index ? index : Path.Combine(DataPath, "index");
        Source = configuration;
    }

    /// <summary>Reads all sources; later ones win.</summary>
    /// <param name="arguments">Keys and values from the command line.</param>
    /// <exception cref="FormatException">A source cannot be read; one sentence says which and why.</exception>
    public static Settings Read(IEnumerable<KeyValuePair<string, string?>> arguments)
    {
        try
        {
            return new Settings(new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .AddUserSecrets<Settings>(optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(arguments)
                .Build());
        }
        catch (InvalidDataException error)
        {
            throw new FormatException($"{error.Message} {error.InnerException?.Message}".Trim(), error);
        }
    }

    // A published build brings the corpus along; the folder where somebody works comes first.
    private static string Existing(string path)
    {
        if (Directory.Exists(path) || Path.IsPathRooted(path)) return path;
        var shipped = Path.Combine(AppContext.BaseDirectory, path);
        return Directory.Exists(shipped) ? shipped : path;
    }
}
