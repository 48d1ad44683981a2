using System.Security.Cryptography;

namespace PurgeBot.Fuzz;

/// <summary>The inputs of a target that are kept: interesting ones from the start, and those that found something.</summary>
/// <param name="target">Name of the target.</param>
public sealed class InputCorpus(string target)
{
    /// <summary>The folder that they lie in, under the project's own.</summary>
    public string Folder { get; } = Path.Combine(Root, target);

    private static string Root { get; } = Find();

    /// <summary>All of them by name, in the order of their names.</summary>
    public IReadOnlyList<(string Name, byte[] Input)> All =>
        Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))] : [];

    /// <summary>Keeps an input.</summary>
    /// <param name="what">What it does, in letters and hyphens.</param>
    /// <param name="input">The input.</param>
    /// <returns>Where it lies.</returns>
    public string Save(string what, byte[] input)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"{what}-{Convert.ToHexStringLower(SHA256.HashData(input))[..8]}");
        File.WriteAllBytes(path, input);
        return path;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PurgeBot.sln"))) return Path.Combine(folder.FullName, "tests", "PurgeBot.Fuzz", "corpus");
        throw new DirectoryNotFoundException("PurgeBot.sln was not found above " + AppContext.BaseDirectory);
    }
}
