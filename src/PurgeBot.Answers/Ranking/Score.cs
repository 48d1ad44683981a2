using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PurgeBot.Answers.Ranking;

/// <summary>A number with its reasons.</summary>
/// <param name="Value">The number.</param>
/// <param name="Because">What it stands for.</param>
/// <param name="Parts">The numbers that it is the sum of; empty where it stands for itself.</param>
public sealed record Score(double Value, string Because, ImmutableArray<Score> Parts)
{
    /// <summary>A number that stands for itself.</summary>
    public static Score Of(double value, string because) => new(value, because, []);

    /// <summary>The sum of <paramref name="parts"/>.</summary>
    public static Score Sum(string because, params ImmutableArray<Score> parts) =>
        new(parts.Sum(part => part.Value), because, parts);

    /// <summary>The tree, one number a line, parts indented below their sum.</summary>
    public override string ToString() => Write(new StringBuilder(), indent: 0).ToString();

    private StringBuilder Write(StringBuilder text, int indent)
    {
        text.Append(' ', indent * 2).Append(CultureInfo.InvariantCulture, $"{Value,8:F3}  {Because}\n");
        foreach (var part in Parts) part.Write(text, indent + 1);
        return text;
    }
}
