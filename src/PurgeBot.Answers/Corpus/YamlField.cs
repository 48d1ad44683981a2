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
                parser.SkipThisAndNestedEvents(); // A key that is itself a mapping or a list
                parser.SkipThisAndNestedEvents();
                continue;
            }
            var (values, isNested) = ReadValues(parser);
            yield return new YamlField(key.Value, (int)key.Start.Line, values, isNested);
        }
    }

    private static (ImmutableArray<string> Values, bool IsNested) ReadValues(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var only))
            return (IsNothing(only) ? [] : [only.Value.Trim()], false);
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return ([], true);
        }
        var values = ImmutableArray.CreateBuilder<string>();
        var isNested = false;
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var item))
            {
                parser.SkipThisAndNestedEvents();
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
