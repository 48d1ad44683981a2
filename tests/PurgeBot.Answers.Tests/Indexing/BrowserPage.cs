using System.Globalization;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Indexing;

/// <summary>Finds what a text directive leads to, block by block, as WICG's "URL Fragment Text Directives" lays down in section 3.5.</summary>
/// <remarks>Headings stand where they open; with a table of contents, they stand above the text as well.</remarks>
internal sealed class BrowserPage
{
    private readonly List<(string Text, int? Paragraph)> _blocks = [];

    public BrowserPage(IReadOnlyList<Passage> passages, bool withContents)
    {
        var opened = passages.Select((passage, i) => passage.Section.Except(i == 0 ? [] : passages[i - 1].Section.AsEnumerable()).ToList()).ToList();
        if (withContents) _blocks.AddRange(opened.SelectMany(headings => headings).Select(heading => (heading, (int?)null)));
        for (var i = 0; i < passages.Count; i++)
        {
            _blocks.AddRange(opened[i].Select(heading => (heading, (int?)null)));
            _blocks.Add((passages[i].Text, passages[i].Paragraph));
        }
    }

    /// <summary>The paragraphs that the first match reaches from and to; null where nothing matches or a heading does.</summary>
    public (int From, int To, string Marked)? Find(string directive)
    {
        var (prefix, start, end, suffix) = Parse(directive);
        for (var at = new Place(0, 0); ;)
        {
            Match match;
            if (prefix is null)
            {
                if (Search(start, at, startBounded: true, endBounded: end is not null || suffix is null) is not { } found) return null;
                match = found;
                at = new Place(match.Block, match.Start + 1);
            }
            else
            {
                if (Search(prefix, at, startBounded: true, endBounded: false) is not { } before) return null;
                at = new Place(before.Block, before.Start + 1);
                if (NextText(before.End()) is not { } next) return null;
                if (Search(start, next, startBounded: false, endBounded: end is not null || suffix is null) is not { } found) return null;
                match = found;
                if (match.Begin() != next) continue;
            }

            var last = match;
            if (end is not null)
            {
                if (Search(end, match.End(), startBounded: true, endBounded: true) is not { } found) return null;
                last = found;
            }

            if (suffix is not null)
            {
                if (NextText(last.End()) is not { } next || Search(suffix, next, startBounded: false, endBounded: true) is not { } after) return null;
                if (after.Begin() != next) continue;
            }

            if (_blocks[match.Block].Paragraph is not { } from || _blocks[last.Block].Paragraph is not { } to) return null;
            return (from, to, match.Block == last.Block ? _blocks[match.Block].Text[match.Start..(last.Start + last.Length)] : "");
        }
    }

    private static (string? Prefix, string Start, string? End, string? Suffix) Parse(string directive)
    {
        Assert.StartsWith("text=", directive, StringComparison.Ordinal);
        var tokens = directive["text=".Length..].Split(',').ToList();
        string? prefix = null, suffix = null;
        if (tokens[0].EndsWith('-'))
        {
            prefix = tokens[0][..^1];
            tokens.RemoveAt(0);
        }

        if (tokens[^1].StartsWith('-'))
        {
            suffix = tokens[^1][1..];
            tokens.RemoveAt(tokens.Count - 1);
        }

        Assert.InRange(tokens.Count, 1, 2);
        // The grammar has no hyphen, ampersand or comma inside, and nothing but ASCII.
        foreach (var token in tokens.Append(prefix).Append(suffix).OfType<string>())
            Assert.All(token, unit => Assert.True(char.IsAsciiLetterOrDigit(unit) || "!$'()*+./:;=?@_~%".Contains(unit, StringComparison.Ordinal)));
        return (Decode(prefix), Decode(tokens[0])!, Decode(tokens.ElementAtOrDefault(1)), Decode(suffix));
    }

    private static string? Decode(string? token) => token is null ? null : Uri.UnescapeDataString(token);

    private Match? Search(string words, Place from, bool startBounded, bool endBounded)
    {
        for (var block = from.Block; block < _blocks.Count; block++)
        {
            var text = _blocks[block].Text;
            for (var start = block == from.Block ? from.Offset : 0; start + words.Length <= text.Length; start++)
            {
                start = text.IndexOf(words, start, StringComparison.OrdinalIgnoreCase);
                if (start < 0) break;
                if ((!startBounded || IsBoundary(text, start)) && (!endBounded || IsBoundary(text, start + words.Length)))
                    return new Match(block, start, words.Length);
            }
        }

        return null;
    }

    private Place? NextText(Place from)
    {
        for (var (block, offset) = (from.Block, from.Offset); block < _blocks.Count; (block, offset) = (block + 1, 0))
        {
            var text = _blocks[block].Text;
            while (offset < text.Length && text[offset] == ' ') offset++;
            if (offset < text.Length) return new Place(block, offset);
        }

        return null;
    }

    // The rules of UAX 29 that matter in prose: WB 5 to 13, and no cut inside a character.
    private static bool IsBoundary(string text, int at)
    {
        if (at == 0 || at == text.Length) return true;
        if (char.IsLowSurrogate(text[at]) || IsMark(text[at])) return false;
        if (IsInWord(text[at - 1]) && IsInWord(text[at])) return false;
        var (two, one, next, then) = (at > 1 ? text[at - 2] : ' ', text[at - 1], text[at], at + 1 < text.Length ? text[at + 1] : ' ');
        var splits = (IsMid(next) && IsSame(one, then)) || (IsMid(one) && IsSame(two, next));
        return !splits;
    }

    private static bool IsMid(char unit) => unit is '.' or ',' or ';' or ':' or '\'' or '’' or '·';

    private static bool IsSame(char a, char b) => (char.IsLetter(a) && char.IsLetter(b)) || (char.IsDigit(a) && char.IsDigit(b));

    private static bool IsInWord(char unit) =>
        char.IsLetterOrDigit(unit) || IsMark(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.ConnectorPunctuation;

    private static bool IsMark(char unit) =>
        char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly record struct Place(int Block, int Offset);

    private readonly record struct Match(int Block, int Start, int Length)
    {
        public Place Begin() => new(Block, Start);

        public Place End() => new(Block, Start + Length);
    }
}
