using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace PurgeBot.Configuration;

/// <summary>The keys that there are. A mistyped one would otherwise be passed over, and its default hold.</summary>
internal static class KnownKeys
{
    private static readonly string[] All =
    [
        "Corpus:Path", "Data:Path", "Discord:ApiBaseUrl", "Discord:PublicKey", "Discord:Shards:Count", "Discord:Shards:Ids", "Discord:Token",
        "Index:Path", "Limits:Guild:Burst", "Limits:Guild:PerMinute", "Limits:Proposals:Burst", "Limits:Proposals:PerMinute", "Limits:User:Burst",
        "Limits:User:PerMinute", "Page:Enabled", "Page:Hosts", "Storage:ConnectionString", "Storage:Provider", "Urls",
    ];

    // A list has a key for each of its items.
    private const string Lists = "Discord:Shards:Ids:";

    private static readonly HashSet<string> Known = new(All, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> Names => All;

    /// <summary>Looks through all sources.</summary>
    /// <exception cref="FormatException">There is a key that is not known; one sentence names it, not its value.</exception>
    public static void Check(IConfigurationRoot configuration)
    {
        foreach (var provider in configuration.Providers)
            foreach (var key in KeysOf(provider, null).Where(key => !IsKnown(key) && IsMeantForUs(provider, key)))
                throw new FormatException($"There is no key {key}, which {SourceOf(provider)} sets; {Instead(key)}.");
    }

    private static bool IsKnown(string key) => Known.Contains(key) || key.StartsWith(Lists, StringComparison.OrdinalIgnoreCase);

    // The environment is everybody's: only what begins like a section of ours is meant for us.
    private static bool IsMeantForUs(IConfigurationProvider provider, string key) =>
        provider is not EnvironmentVariablesConfigurationProvider || (key.Contains(':', StringComparison.Ordinal) && InSectionOf(key).Any());

    private static IEnumerable<string> InSectionOf(string key)
    {
        var section = key.Split(':')[0] + ":";
        return All.Where(known => known.StartsWith(section, StringComparison.OrdinalIgnoreCase));
    }

    private static string Instead(string key)
    {
        string[] near = [.. InSectionOf(key)];
        return $"there {(near.Length == 1 ? "is" : "are")} {string.Join(", ", near.Length > 0 ? near : All)}";
    }

    private static string SourceOf(IConfigurationProvider provider) => provider switch
    {
        FileConfigurationProvider file => Path.GetFileName(file.Source.Path)!,
        EnvironmentVariablesConfigurationProvider => "the environment",
        _ => "the command line",
    };

    private static IEnumerable<string> KeysOf(IConfigurationProvider provider, string? parent)
    {
        foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? child : ConfigurationPath.Combine(parent, child);
            var isLeaf = true;
            foreach (var below in KeysOf(provider, key))
            {
                isLeaf = false;
                yield return below;
            }

            if (isLeaf) yield return key;
        }
    }
}
