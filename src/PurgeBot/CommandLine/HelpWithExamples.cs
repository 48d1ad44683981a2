using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PurgeBot.CommandLine;

/// <summary>The library's help with examples after it, which say more than the syntax.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["ask"] =
        [
            "purgebot ask who head of the NKVD in 1936",
            "purgebot ask when kirov murder --top 1 --json",
            "purgebot ask explain -- words such as --top are the question after two hyphens",
            """echo '{"id":"q1","command":"who","query":"yezhov"}' | purgebot ask --batch -""",
        ],
        ["facts"] = ["purgebot facts", "purgebot facts kolyma", "purgebot facts --calendar", "purgebot facts december 1934 --json"],
        ["timeline"] =
        [
            "purgebot timeline yezhov",
            "purgebot timeline --from \"August 1936\" --to 1938 --output purge.svg",
            "purgebot timeline moscow trials --output trials.png",
        ],
        ["person"] = ["purgebot person yezhov", "purgebot person nikolai bukharin --output bukharin.png"],
        ["read"] =
        [
            "purgebot read",
            "purgebot read great purge",
            "purgebot read \"The Great Purge\" nikolai yezhov",
            "purgebot read great-purge 71",
            "purgebot read --all great-purge > great-purge.txt",
        ],
        ["index"] = ["purgebot index --corpus ~/articles", "purgebot index --force"],
        ["check"] = ["purgebot corpus check --corpus ~/articles"],
        ["evaluate"] = ["purgebot evaluate questions.jsonl", "purgebot evaluate questions.jsonl --json"],
        ["doctor"] = ["purgebot doctor", "Discord__Token=TOKEN purgebot doctor"],
        ["backup"] = ["purgebot backup purgebot-2026-11-24.db", "purgebot backup monday.db --Storage:Provider PostgreSql --Storage:ConnectionString Host=db"],
        ["restore"] = ["purgebot restore purgebot-2026-11-24.db"],
    };

    private static readonly string[] General =
    [
        "purgebot ask who yezhov",
        "purgebot run --Corpus:Path ~/articles --Data:Path ~/purgebot",
        "printf '/who yezhov\\n/when kirov murder\\n' | purgebot",
    ];

    /// <summary>Puts the examples behind the help of every command below <paramref name="root"/>.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    // Help is wanted most where something is missing.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Examples.GetValueOrDefault(parseResult.CommandResult.Command.Name, General)) output.WriteLine($"  {example}");
        output.WriteLine();
        return result;
    }
}
