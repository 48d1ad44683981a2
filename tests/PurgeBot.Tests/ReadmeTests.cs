using System.Text.RegularExpressions;

namespace PurgeBot.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_path_that_the_README_names_exists()
    {
        var root = SourceTree.Root;
        var text = File.ReadAllText(Path.Combine(root, "README.md"));
        var paths = InBackticks().Matches(text).Concat(InLinks().Matches(text))
            .Select(match => match.Groups[1].Value)
            .Where(path => !path.StartsWith('/') && !path.Contains("://", StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.NotEmpty(paths);
        Assert.DoesNotContain(paths, path => !Path.Exists(Path.Combine(root, path)));
    }

    // A path has a slash and no spaces: commands have spaces, keys have colons.
    [GeneratedRegex(@"`([\w.*-]+(?:/[\w.*-]*)+)`")]
    private static partial Regex InBackticks();

    [GeneratedRegex(@"\]\(([^)\s#]+/[^)\s#]*)(?:#[^)]*)?\)")]
    private static partial Regex InLinks();
}
