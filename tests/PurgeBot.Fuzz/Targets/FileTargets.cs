using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;
using PurgeBot.Chat.Daily;
using static PurgeBot.Fuzz.BrokenInvariantException;

namespace PurgeBot.Fuzz.Targets;

/// <summary>The files beside the documents, and those that moderators import: what is wrong with them is said, and never thrown.</summary>
internal static class FileTargets
{
    public static FuzzTarget Yaml { get; } = new(
        "yaml",
        [
            "people:\n", "thesaurus:\n", "- ", "  ", "\n", "name: ", "aliases: ", "born: ", "[", "]", "{", "}", ", ", ": ", "? ", "&a ", "*a ", "!!str ", "!<", ">", "|\n", "|-\n", "\"", "'", "\\", "#", "%YAML 1.2\n", "---\n", "...\n",
            "~", "null", "same: ", "asked: ", "written: ", "Yezhov", "1895-05-01", "\t", "\uFEFF", "\u0085", "\u2028", "\uD83D", "\0", "<<: ", "@", "`", "- - - ", "{a: ", "&a [*a,*a]",
        ],
        ReadYaml);

    public static FuzzTarget Json { get; } = new(
        "json",
        [
            "[", "]", "{", "}", ",", "\"id\":", "\"title\":", "\"author\":", "\"family\":", "\"given\":", "\"literal\":", "\"issued\":", "\"date-parts\":", "[[1968]]", "\"raw\":", "\"type\":", "\"URL\":", "\"text\":", "\"source\":", "\"day\":",
            "\"12-01\"", "\"a\"", "\"\\ud800\"", "1", "-1e999", "null", "true", "/*", "//", "\n", "\uD83D", "\u202E", "[[[[[[[[",
        ],
        ReadJson);

    private static void ReadYaml(byte[] input)
    {
        var text = FuzzText.Of(input);
        var (people, thesaurus) = (new PeopleFileParser(), new ThesaurusFileParser());
        people.Read(text);
        thesaurus.Read(text);
        foreach (var fault in people.Faults.Concat(thesaurus.Faults)) ThrowUnless(fault.Line >= 1, "A fault has a line.");
    }

    private static void ReadJson(byte[] input)
    {
        var text = FuzzText.Of(input);
        foreach (var (_, line) in CslReader.Read(text, (line, _) => ThrowUnless(line >= 1, "A fault has a line."))) ThrowUnless(line >= 1, "A work has a line.");
        // As an import does: up to the first fault.
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (FactLine.Read(line, out var why) is not { } fact) return;
            ThrowUnless(why is null && fact.IsValid && FactLine.Read(FactLine.Write(fact)) == fact, "A fact that was read can be written and read again.");
        }
    }
}
