using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class ParagraphLinkTests
{
    [Theory]
    [InlineData("https://example.org/purge", "https://example.org/purge#:~:text=a%2Db")]
    [InlineData("https://example.org", "https://example.org/#:~:text=a%2Db")]
    [InlineData("https://example.org/w?title=Purge&old=1", "https://example.org/w?title=Purge&old=1#:~:text=a%2Db")]
    [InlineData("https://example.org/purge#Origins", "https://example.org/purge#Origins:~:text=a%2Db")]
    [InlineData("https://example.org/purge#Origins:~:text=old", "https://example.org/purge#Origins:~:text=a%2Db")]
    [InlineData("https://example.org/чистка", "https://example.org/%D1%87%D0%B8%D1%81%D1%82%D0%BA%D0%B0#:~:text=a%2Db")]
    public void The_directive_comes_behind_the_pages_own_anchor(string page, string link) =>
        Assert.Equal(link, ParagraphLink.To(Indexed(page, "text=a%2Db"))?.AbsoluteUri);

    [Fact]
    public void A_passage_that_cannot_be_quoted_is_linked_by_its_page() =>
        Assert.Equal("https://example.org/purge", ParagraphLink.To(Indexed("https://example.org/purge", ""))?.AbsoluteUri);

    [Fact]
    public void A_document_without_an_address_has_no_link() => Assert.Null(ParagraphLink.To(Indexed(null, "")));

    private static IndexedPassage Indexed(string? page, string directive) => new(
        new Passage(new DocumentInfo("d", "d.md", "D", page is null ? null : new Uri(page), null, "en"), [], 1, "a-b", [new TextSpan(0, 3)], []),
        directive);
}
