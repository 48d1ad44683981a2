using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PurgeBot.Answers.Corpus;

/// <summary>One key of a YAML mapping and its plain values.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">1-based line of the key in the YAML text.</param>
/// <param name="Values">The value, the values of a list, or none where it is empty, <c>null</c> or <c>~</c>.</param>
/// <param name="IsNested">True where it holds more than that (a mapping, a list in a list, an alias), which is left out.</param>
/// <remarks>
/// Read from the parser's events, not from a node tree: the events need no recursion, so depth in a file cannot exhaust the stack.
/// </remarks>
internal sealed record YamlField(string Key, int Line, ImmutableArray<string> Values, bool IsNested)
{
    // YamlDotNet's scanner takes time in the square of the depth.
    private const int DeepestNesting = 16;

    /// <summary>The value where there is just one, else null.</summary>
    public string? Value => Values is [var only] ? only : null;

    /// <summary>The keys of the mapping at which <paramref name="parser"/> stands, in order, repeated keys too.</summary>
    /// <exception cref="YamlException">The text is not YAML; fields before the place have been returned.</exception>
    public static IEnumerable<YamlField> ReadMapping(Parser parser)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                Skip(parser); // A key that is itself a mapping or a list
                Skip(parser);
                continue;
            }
            var (values, isNested) = ReadValues(parser);
            yield return new YamlField(key.Value, (int)key.Start.Line, values, isNested);
        }
    }

    /// <summary>Passes over the value at which <paramref name="parser"/> stands, with all in it.</summary>
    /// <exception cref="YamlException">The text is not YAML, or the value is nested too deeply.</exception>
    public static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            var next = parser.Consume<ParsingEvent>();
            depth += next.NestingIncrease;
            if (depth > DeepestNesting)
                throw new YamlException(next.Start, next.End, $"The text is nested more than {DeepestNesting} levels deep.");
        }
        while (depth > 0);
    }

    private static (ImmutableArray<string> Values, bool IsNested) ReadValues(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var only))
            return (IsNothing(only) ? [] : [only.Value.Trim()], false);
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            Skip(parser);
            return ([], true);
        }
        var values = ImmutableArray.CreateBuilder<string>();
        var isNested = false;
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var item))
            {
                Skip(parser);
                isNested = true;
            }
            else if (!IsNothing(item))
                values.Add(item.Value.Trim());
        }
        return (values.DrainToImmutable(), isNested);
    }

    private static bool IsNothing(Scalar scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" };
}
