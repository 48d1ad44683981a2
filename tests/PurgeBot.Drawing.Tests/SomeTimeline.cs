using CsCheck;
using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Timelines;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing.Tests;

/// <summary>Timelines that never were.</summary>
internal static class SomeTimeline
{
    private static readonly Gen<EdtfDate> Day = Gen.Int[-4000, 12_000].Select(days => EdtfDate.Of(new LocalDate(1930, 1, 1).PlusDays(days)));

    private static readonly Gen<EdtfDate> Dates = Gen.OneOf(
        Day,
        Day,
        Gen.Select(Gen.Int[1900, 1960], Gen.Int[1, 12]).Select(at => EdtfDate.Parse($"{at.Item1}-{at.Item2:00}")),
        Gen.Int[1, 2020].Select(year => EdtfDate.Parse($"{year:0000}")),
        Gen.Int[1900, 1960].Select(year => EdtfDate.Parse($"{year:0000}~")),
        Gen.Const(EdtfDate.Parse("193X")),
        Gen.Const(EdtfDate.Parse("-0043-03-15")),
        Gen.Int[0, 400].Select(days => EdtfDate.Parse($"1936-08-19/{EdtfDate.Of(new LocalDate(1936, 8, 20).PlusDays(days))}")));

    /// <summary>Any timeline of one entry or more.</summary>
    public static readonly Gen<Timeline> Any =
        from entries in Gen.Select(Dates, Gen.Int[1, 60], Gen.Double[0, 1]).Array[1, 200]
        select Of(entries);

    /// <summary>A rough width: most letters of a serif type are half as wide as high.</summary>
    public static float Width(ReadOnlySpan<char> text, TextStyle style) => text.Length * TextStyles.SizeOf(style) * 0.53f;

    /// <summary>A timeline of dates, each with so many words and so much relevance.</summary>
    public static Timeline Of(params IEnumerable<(EdtfDate Date, int Words, double Relevance)> entries)
    {
        var document = new DocumentInfo("a", "a.md", "The Events", Url: null, Licence: null, Language: "en");
        var sorted = entries.Select(entry => (entry, By: StandsBy(entry.Date))).OrderBy(at => at.By).Select((at, index) =>
        {
            var text = string.Join(' ', Enumerable.Range(0, at.entry.Words).Select(word => new string((char)('a' + (word % 26)), 1 + (word * 7 % 13)))) + ".";
            var passage = new Passage(document, [], index + 1, text, [new TextSpan(0, text.Length)], []);
            return new TimelineEntry(index + 1, at.entry.Date, at.entry.Date.ToDisplay(), at.By, passage.Sentences[0], passage, at.entry.Relevance);
        });
        return new Timeline("Events", Period: null, [.. sorted], LeftOut: 0);
    }

    private static LocalDate StandsBy(EdtfDate date) => date.Precision is DatePrecision.Day or DatePrecision.Interval ? date.Earliest!.Value : date.Latest!.Value;
}
