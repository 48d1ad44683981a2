using System.Globalization;
using PurgeBot.Answers.Biographies;

namespace PurgeBot.Drawing;

/// <summary>A network in words, for those who do not see the picture.</summary>
public static class NetworkText
{
    /// <summary>Everybody with whom the person is named, and who of them with each other; as much as fits, the closest first.</summary>
    /// <param name="biography">The person, with companions.</param>
    /// <param name="most">Most UTF-16 code units; at least 200.</param>
    public static string Fitting(Biography biography, int most)
    {
        var companions = biography.Companions;
        var sentences = companions.Select(companion => $"{companion.Person.Name}, {Cited(companion)}")
            .Concat(biography.Links.OrderByDescending(link => link.Weight).Select(link => $"{companions[link.One].Person.Name} also with {companions[link.Other].Person.Name}"));
        var text = $"A network. Named in the same sentences as {Cut(biography.Person.Name)}:";
        foreach (var (index, sentence) in sentences.Index())
        {
            var next = $"{text}{(index == 0 ? " " : "; ")}{Cut(sentence)}";
            if (next.Length >= most) break;
            text = next;
        }

        return text + ".";
    }

    /// <summary>In how many paragraphs somebody is named with the person, and the numbers of some of them: <c>3 paragraphs [4] [7]</c>.</summary>
    public static string Cited(Companion companion)
    {
        var count = companion.Paragraphs == 1 ? "1 paragraph" : string.Create(CultureInfo.InvariantCulture, $"{companion.Paragraphs} paragraphs");
        return $"{count} {string.Join(' ', companion.Numbers.Select(Layout.Captions.Number))}";
    }

    private static string Cut(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[78]) ? 78 : 79), "…");
}
