using NodaTime;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Tests.Facts;

public sealed class FactBookTests
{
    private const string Shooting = "Sergei Kirov was shot in the Smolny Institute in Leningrad on 1 December 1934.";
    private const string Canal = "The White Sea Canal was dug by prisoners of the OGPU and opened on 2 August 1933.";

    [Fact]
    public void Ids_outlive_a_restart_and_a_change_of_other_paragraphs()
    {
        using var open = new OpenCorpus(("a.md", $"# A\n\n{Shooting}\n"));
        var before = IdOf(open, Shooting);
        open.Write("a.md", $"# A\n\nSomething else stands here now.\n\n{Shooting}\n");
        open.Write("b.md", $"# B\n\n{Canal}\n");
        open.Update();
        using var restarted = new OpenCorpus(("a.md", $"# A\n\n{Shooting}\n"));

        Assert.Equal(before, IdOf(open, Shooting));
        Assert.Equal(before, IdOf(restarted, Shooting));
        Assert.Matches("^[A-Za-z0-9_-]{11}$", before);
    }

    [Fact]
    public void Facts_come_in_the_order_of_the_documents_and_each_once()
    {
        using var open = new OpenCorpus(("b.md", $"# B\n\n{Canal}\n\n{Canal}\n"), ("a.md", $"# A\n\n{Shooting}\n"));
        using var lease = open.Live.Acquire();
        var book = FactBook.Of(lease.Library, open.Engine);

        Assert.Equal([Shooting, Canal], book.Facts.Select(fact => fact.Text));
        Assert.Equal([new AnnualDate(8, 2), new AnnualDate(12, 1)], book.Days);
        Assert.Equal(Canal, Assert.Single(book.On(new AnnualDate(8, 2))).Text);
        Assert.Empty(book.On(new AnnualDate(2, 29)));
    }

    [Fact]
    public void The_book_of_a_library_is_made_once()
    {
        using var open = new OpenCorpus(("a.md", $"# A\n\n{Shooting}\n"));
        using var lease = open.Live.Acquire();
        Assert.Same(FactBook.Of(lease.Library, open.Engine), FactBook.Of(lease.Library, open.Engine));
    }

    [Fact]
    public void An_id_that_nobody_has_is_not_found()
    {
        using var open = new OpenCorpus(("a.md", $"# A\n\n{Shooting}\n"));
        using var lease = open.Live.Acquire();
        var book = FactBook.Of(lease.Library, open.Engine);
        Assert.Null(book.Find("AAAAAAAAAAA"));
        Assert.Null(book.Find("nonsense"));
    }

    [Fact]
    public void Choosing_prefers_the_day_and_never_shows_the_same_twice_running()
    {
        using var open = new OpenCorpus(("a.md", $"# A\n\n{Shooting}\n\n{Canal}\n"));
        using var lease = open.Live.Acquire();
        var book = FactBook.Of(lease.Library, open.Engine);
        Assert.Equal(Canal, new FactChoice(book, new LocalDate(2026, 8, 2), () => 0).Any()!.Text);
        Assert.Equal(Shooting, new FactChoice(book, new LocalDate(2026, 8, 3), () => 0).Any()!.Text);
        Assert.Equal(Canal, new FactChoice(book, new LocalDate(2026, 8, 3), () => 0.999999).Any()!.Text);
        foreach (var shown in book.Facts)
            Assert.All([0, 0.5, 0.999999], chance => Assert.NotEqual(shown.Id, new FactChoice(book, new LocalDate(2026, 8, 2), () => chance).Other(shown.Id)!.Id));
    }

    [Fact]
    public void A_corpus_without_facts_gives_none()
    {
        using var open = new OpenCorpus(("a.md", "# A\n\nIt was so.\n"));
        using var lease = open.Live.Acquire();
        var book = FactBook.Of(lease.Library, open.Engine);
        var choice = new FactChoice(book, new LocalDate(2026, 8, 2), () => 0.5);
        Assert.Null(choice.Any());
        Assert.Null(choice.Other(""));
        Assert.Null(choice.About("Kirov", ""));
    }

    private static string IdOf(OpenCorpus open, string text)
    {
        using var lease = open.Live.Acquire();
        return FactBook.Of(lease.Library, open.Engine).Facts.Single(fact => fact.Text == text).Id;
    }
}
