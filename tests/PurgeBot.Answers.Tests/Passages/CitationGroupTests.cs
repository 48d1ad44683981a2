using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Passages;

public sealed class CitationGroupTests
{
    [Theory]
    [InlineData("[@key]", "key")]
    [InlineData("[@key, p. 12]", "key{p. 12}")]
    [InlineData("[@key p. 12]", "key{p. 12}")]
    [InlineData("[see @a; @b, pp. 3-4]", "a b{pp. 3-4}")]
    [InlineData("[see also @a, ch. 2,\n  note 3; -@b]", "a{ch. 2, note 3} b")]
    [InlineData("[@doi:10.1000/x+y_2]", "doi:10.1000/x+y_2")]
    [InlineData("[@smith.]", "smith{.}")]
    [InlineData("[@Łaźnia_2000, {p. 3}]", "Łaźnia_2000{p. 3}")]
    [InlineData("[@a] and more", "a")]
    [InlineData("[@a][@b]", "a")]
    [InlineData("[a@mail @b]", "b")]
    public void A_group_is_read_into_keys_and_locators(string text, string expected)
    {
        Assert.True(CitationGroup.TryRead(text, out var length, out var sources));
        Assert.Equal(text.IndexOf(']', StringComparison.Ordinal) + 1, length);
        Assert.Equal(expected, Reading.Written(sources));
    }

    [Theory]
    [InlineData("[text]")]
    [InlineData("[@]")]
    [InlineData("[@ key]")]
    [InlineData("[@key")]
    [InlineData("[someone@mail.example]")]
    [InlineData("[@a; without a key]")]
    [InlineData("[see @a [p. 3]]")]
    [InlineData("[@user](https://social.example)")]
    [InlineData("[@user][link]")]
    [InlineData("[")]
    public void Other_brackets_are_left_alone(string text) => Assert.False(CitationGroup.TryRead(text, out _, out _));
}
