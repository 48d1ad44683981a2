using CsCheck;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

public sealed class DatePropertyTests
{
    // Words and signs that dates are made of, so that chance meets the readings more often than with any characters.
    private static readonly string[] Pieces =
    [
        "1 ", "19", "31", "5 ", "1934", "1936 ", "38", "476 ", "1,234", "1200", "08", "1st ", "1930s", "August ", "may ", "Dec. ", "December", "march ",
        " of ", "the ", "from ", " to ", "between ", " and ", ", ", "–", "-", "/", " – ", ".", "c. ", "about ", "early ", "mid-", "late ", "end of ",
        "BC", " BC", "AD ", "A.D. ", "B.C.", "century ", "sixteenth ", "spring ", "winter ", "first ", "half ", "men ", "No. ", "p. ", "£", "%", "in ",
        "on ", "by ", "\0", "\uD800", "😀", "‏", "x", " ", "декабря ", "года", "é", "\u0301", "'s ", "9999", "000",
    ];

    private static readonly Gen<string> GenProse = Gen.OneOf(Pieces).Array[0, 24].Select(string.Concat);

    private static readonly Gen<string> GenPoint = Gen.OneOf(
        Gen.Select(Gen.Int[-9998, 9999], Gen.Int[0, 24], Gen.Int[0, 28], Written),
        Gen.Int[-999, 999].Select(decade => $"{(decade < 0 ? "-" : "")}{Math.Abs(decade):000}X"),
        Gen.Int[-98, 99].Select(century => $"{(century < 0 ? "-" : "")}{Math.Abs(century):00}XX"));

    private static readonly Gen<string> GenEnd = Gen.Select(GenPoint, Gen.OneOf("", "?", "~", "%"), string.Concat);

    private static readonly Gen<EdtfDate> GenDate = Gen.OneOf(
        GenEnd,
        Gen.Select(GenEnd, GenEnd, (start, end) => $"{start}/{end}"),
        Gen.Select(GenEnd, Gen.OneOf("", ".."), (start, end) => $"{start}/{end}"),
        Gen.Select(GenEnd, Gen.OneOf("", ".."), (end, start) => $"{start}/{end}"))
        .Select(text => EdtfDate.TryParse(text, out var date) ? date : null)
        .Where(date => date is not null)!;

    [Fact]
    public void Mentions_lie_inside_the_text_in_order_and_apart() => GenProse.Sample(AssertSound);

    [Fact]
    public void Any_text_is_read() => Gen.String.Sample(AssertSound);

    [Fact]
    public void Any_text_is_a_date_or_refused() => Gen.OneOf(Gen.String, Gen.String["0123456789X-/.?~%"]).Sample(text =>
    {
        if (EdtfDate.TryParse(text, out var date))
            Assert.Equal(text, date.ToString());
    });

    [Fact]
    public void Edtf_reads_what_it_writes() => GenDate.Sample(date => Assert.Equal(date, EdtfDate.Parse(date.ToString())));

    [Fact]
    public void A_date_ends_no_earlier_than_it_starts() => GenDate.Sample(date =>
    {
        if (date is { Earliest: { } earliest, Latest: { } latest })
            Assert.True(earliest <= latest);
    });

    [Fact]
    public void A_date_that_contains_another_overlaps_it() => Gen.Select(GenDate, GenDate).Sample((one, other) =>
    {
        Assert.True(one.Overlaps(one));
        Assert.Equal(one.Overlaps(other), other.Overlaps(one));
        Assert.True(!one.Contains(other) || one.Overlaps(other));
    });

    [Fact]
    public void Every_date_has_a_display_form() => GenDate.Sample(date => Assert.NotEmpty(date.ToDisplay()));

    /// <remarks>Of dates whose display form can be said in one way only: exact ones of the last thousand years.</remarks>
    [Fact]
    public void A_date_from_prose_is_found_again_in_its_display_form() => GenProse.Sample(text =>
    {
        foreach (var mention in DateFinder.Find(text))
        {
            if (mention.Date.IsApproximate || mention.Date.IsUncertain || mention.Date.Year is null or < 1000) continue;
            var display = mention.Date.ToDisplay();
            var phrase = display.StartsWith("the ", StringComparison.Ordinal) ? display[4..] : display;
            var sentence = $"In {display}.";
            var again = Assert.Single(DateFinder.Find(sentence));
            Assert.Equal(phrase, again.Span.Of(sentence).ToString());
            Assert.Equal(mention.Date, again.Date);
        }
    });

    [Fact]
    public void Skimming_finds_every_word_that_a_date_can_begin_with()
    {
        GenProse.Sample(AssertSkimmedAsRead);
        Gen.String.Sample(AssertSkimmedAsRead);
        foreach (var word in DateWords.All.SelectMany(row => row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            AssertSkimmedAsRead($"{word} {word.ToUpperInvariant()} {word.ToLowerInvariant()}");
    }

    private static void AssertSkimmedAsRead(string text)
    {
        var reader = new TokenReader(text);
        Token read;
        for (var offset = 0; (read = reader.Read(offset)).Kind != TokenKind.End; offset = read.End)
        {
            var skimmed = reader.Skim(offset);
            Assert.Equal(read with { Term = skimmed.Term }, skimmed);
            if (PhraseReader.CanStart(read)) Assert.Equal(read, skimmed);
            Assert.Equal(PhraseReader.CanStart(read), PhraseReader.CanStart(skimmed));
        }
    }

    private static void AssertSound(string text)
    {
        var end = 0;
        foreach (var mention in DateFinder.Find(text))
        {
            Assert.True(mention.Span.Start >= end && mention.Span.Length > 0 && mention.Span.End <= text.Length);
            Assert.False(char.IsWhiteSpace(text[mention.Span.Start]) || char.IsWhiteSpace(text[mention.Span.End - 1]));
            Assert.Equal(mention.Date, EdtfDate.Parse(mention.Date.ToString()));
            end = mention.Span.End;
        }
    }

    private static string Written(int year, int month, int day) =>
        $"{(year < 0 ? "-" : "")}{Math.Abs(year):0000}{(month == 0 ? "" : $"-{month:00}")}{(month is 0 or > 12 || day == 0 ? "" : $"-{day:00}")}";
}
