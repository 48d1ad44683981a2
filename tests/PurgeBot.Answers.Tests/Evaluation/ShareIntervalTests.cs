using PurgeBot.Answers.Evaluation;

namespace PurgeBot.Answers.Tests.Evaluation;

public sealed class ShareIntervalTests
{
    // Computed by hand from Wilson's formula; 81 of 263 is the example of Newcombe (1998), table I: 0.2553 to 0.3662.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_that_of_Wilson(int hits, int sample, double low, double high)
    {
        var interval = ShareInterval.Of((double)hits / sample, sample);

        Assert.Equal(low, interval.Low, 0.0001);
        Assert.Equal(high, interval.High, 0.0001);
    }

    [Fact]
    public void Of_no_sample_nothing_is_known() => Assert.Equal(new ShareInterval(0, 1), ShareInterval.Of(0, 0));
}
