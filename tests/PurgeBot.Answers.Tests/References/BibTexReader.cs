using System.Text;

namespace PurgeBot.Answers.Tests.References;

/// <summary>Reads BibTeX as BibTeX does: it counts braces, whatever stands before them.</summary>
internal static class BibTexReader
{
    private static readonly (string Command, string Meaning)[] Commands =
    [
        (@"\textbackslash{}", "\\"), (@"\textbraceleft{}", "{"), (@"\textbraceright{}", "}"), (@"\textasciitilde{}", "~"), (@"\textasciicircum{}", "^"),
        (@"\$", "$"), (@"\&", "&"), (@"\#", "#"), (@"\%", "%"), (@"\_", "_"),
    ];

    public static List<(string Key, Dictionary<string, string> Fields)> Read(string database)
    {
        var entries = new List<(string, Dictionary<string, string>)>();
        for (var at = database.IndexOf('@', StringComparison.Ordinal); at >= 0; at = Next(database, at))
        {
            var open = database.IndexOf('{', at);
            var end = ClosingOf(database, open);
            var body = database[(open + 1)..end];
            var comma = body.IndexOf(',', StringComparison.Ordinal);
            entries.Add((body[..comma], FieldsIn(body[(comma + 1)..])));
            at = end;
        }

        return entries;
    }

    public static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var (command, meaning) = Commands.FirstOrDefault(one => string.CompareOrdinal(text, at, one.Command, 0, one.Command.Length) == 0);
            plain.Append(command is null ? text[at] : meaning);
            at += command?.Length ?? 1;
        }

        return plain.ToString();
    }

    /// <summary>The names of a list: " and " outside of braces parts them.</summary>
    public static List<string> Names(string list)
    {
        var (names, start, depth) = (new List<string>(), 0, 0);
        for (var at = 0; at < list.Length; at++)
        {
            depth += list[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth > 0 || string.CompareOrdinal(list, at, " and ", 0, 5) != 0) continue;
            names.Add(list[start..at]);
            start = at + 5;
        }

        return [.. names, list[start..]];
    }

    private static Dictionary<string, string> FieldsIn(string body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; body.IndexOf('=', at) is var equals and >= 0;)
        {
            var name = body[at..equals].Trim(' ', ',', '\n');
            if (body[equals + 2] != '{')
            {
                at = body.IndexOfAny([',', '\n'], equals);
                fields.Add(name, body[(equals + 2)..at]);
                continue;
            }

            var end = ClosingOf(body, equals + 2);
            fields.Add(name, body[(equals + 3)..end]);
            at = end + 1;
        }

        return fields;
    }

    private static int Next(string database, int from) => database.IndexOf('@', from);

    private static int ClosingOf(string text, int open)
    {
        for (var (at, depth) = (open, 0); at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0) return at;
        }

        throw new FormatException("A brace is not closed.");
    }
}
