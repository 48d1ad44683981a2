using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Notes;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Cards;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class NoteCommandTests(DefaultCorpus corpus) : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 29, 1, 0, 0, TimeSpan.Zero));
    private TestDatabase _test = null!;
    private ChatPerson _person = null!;

    public async ValueTask InitializeAsync()
    {
        _test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        _person = new ChatPerson(corpus.Live, corpus.Engine, _time, _test.Database);
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task A_passage_of_an_answer_is_saved_for_the_presser_and_shown_among_their_notes()
    {
        var answer = await AskedAsync();
        Assert.Equal(answer.Parts.OfType<CardPart.Section>().Count(), answer.ButtonsNamed("Save").Count());
        var saved = Private(await _person.PressAsync(answer, "Save"));
        Assert.StartsWith("Saved for you", saved.Text(), StringComparison.Ordinal);

        var notes = await NotesAsync();
        Assert.Contains("1 of at most 500", notes.Text(), StringComparison.Ordinal);
        var item = notes.Parts.OfType<CardPart.Menu>().First().Items.Single();
        var note = Changed(await _person.PressAsync(notes.Parts.OfType<CardPart.Menu>().First().State, onPrivateReply: true, chosen: item.Value));
        Assert.Contains("Kirov", note.Text(), StringComparison.Ordinal);
        Assert.Contains("Saved <t:1795914000:f>", note.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("changed since", note.Text(), StringComparison.Ordinal);
        Assert.Contains("The Great Purge", Private(await _person.PressAsync(note, "In context", onPrivateReply: true)).Text(), StringComparison.Ordinal);
        Assert.StartsWith("This is among your notes", Private(await _person.PressAsync(answer, "Save")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_person_saves_no_other_sees()
    {
        await _person.PressAsync(await AskedAsync(), "Save", who: ChatPerson.SomebodyElse);
        Assert.Equal(NotesCard.None, Private(await _person.AskAsync("notes")));
    }

    [Fact]
    public async Task A_paragraph_in_its_context_and_a_fact_are_saved_as_well()
    {
        var context = Private(await _person.PressAsync(await AskedAsync(), "In context"));
        Assert.StartsWith("Saved for you", Private(await _person.PressAsync(context, "Save", onPrivateReply: true)).Text(), StringComparison.Ordinal);
        var fact = Assert.IsType<Reply.Post>(await _person.AskAsync("fact", ("topic", "Kolyma"))).Card;
        Assert.StartsWith("Saved for you", Private(await _person.PressAsync(fact, "Save")).Text(), StringComparison.Ordinal);
        Assert.Contains("2 of at most", (await NotesAsync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_is_cited_in_each_style_with_its_sources_and_itself()
    {
        var cited = Private(await _person.PressAsync(await AskedAsync(), "Cite"));
        Assert.Contains("Chicago 18", cited.Text(), StringComparison.Ordinal);
        Assert.Contains("**Bibliography**", cited.Text(), StringComparison.Ordinal);
        Assert.Contains("**The passage itself**", cited.Text(), StringComparison.Ordinal);
        var apa = Changed(await _person.PressAsync(cited, "APA", onPrivateReply: true));
        Assert.Contains("**Reference list**", apa.Text(), StringComparison.Ordinal);
        Assert.Contains("(*The Great Purge*, n.d., para. ", apa.Text(), StringComparison.Ordinal);
        Assert.Contains("**Works cited**", Changed(await _person.PressAsync(apa, "MLA", onPrivateReply: true)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_leafed_through_from_the_newest_and_each_is_there_once()
    {
        var seen = new List<string>();
        foreach (var question in new[] { "troikas", "Yezhov", "Kolyma", "album procedure", "show trials" }) await SaveAllAsync(question);
        var page = await NotesAsync();
        while (true)
        {
            seen.AddRange(page.Parts.OfType<CardPart.Menu>().First().Items.Select(item => item.Value));
            if (!page.ButtonsNamed("Older notes").Any()) break;
            page = Changed(await _person.PressAsync(page, "Older notes", onPrivateReply: true));
        }

        Assert.InRange(seen.Count, NotesCard.NotesShown + 1, 15);
        Assert.Distinct(seen);
        Assert.Equal(seen.Select(long.Parse).OrderDescending(), seen.Select(long.Parse));
        Assert.Equal((await NotesAsync()).Text(), Changed(await _person.PressAsync(page, "Newest notes", onPrivateReply: true)).Text());
    }

    [Fact]
    public async Task One_note_is_deleted_at_once_and_all_of_them_after_a_question()
    {
        await SaveAllAsync("troikas");
        var notes = await NotesAsync();
        var (menu, count) = (notes.Parts.OfType<CardPart.Menu>().First(), notes.Parts.OfType<CardPart.Menu>().First().Items.Length);
        var note = Changed(await _person.PressAsync(menu.State, onPrivateReply: true, chosen: menu.Items[0].Value));
        var left = Changed(await _person.PressAsync(note, "Delete", onPrivateReply: true));
        Assert.Equal(count - 1, left.Parts.OfType<CardPart.Menu>().First().Items.Length);
        Assert.Contains("no longer there", Private(await _person.PressAsync(note, "Delete", onPrivateReply: true)).Text(), StringComparison.Ordinal);

        var asked = Changed(await _person.PressAsync(left, "Delete all…", onPrivateReply: true));
        Assert.StartsWith($"### Delete your {count - 1} notes?", asked.Text(), StringComparison.Ordinal);
        Assert.Equal(left.Text(), Changed(await _person.PressAsync(asked, "Keep them", onPrivateReply: true)).Text());
        Assert.Contains("Nothing of them is stored", Changed(await _person.PressAsync(asked, "Delete all", onPrivateReply: true)).Text(), StringComparison.Ordinal);
        Assert.Equal(NotesCard.None, Private(await _person.AskAsync("notes")));
    }

    [Theory]
    [InlineData(nameof(NoteFormat.Markdown), "notes.md")]
    [InlineData(nameof(NoteFormat.BibTex), "notes.bib")]
    [InlineData(nameof(NoteFormat.CslJson), "notes.json")]
    [InlineData(nameof(NoteFormat.Ris), "notes.ris")]
    public async Task All_notes_are_given_as_a_file(string format, string name)
    {
        await SaveAllAsync("troikas");
        var notes = await NotesAsync();
        var post = Assert.IsType<Reply.Post>(await _person.PressAsync(notes.Parts.OfType<CardPart.Menu>().Last().State, onPrivateReply: true, chosen: format));
        Assert.True(post.IsPrivate);
        var file = Assert.Single(post.Card.Parts.OfType<CardPart.File>());
        var content = Encoding.UTF8.GetString(file.Content.Span);
        Assert.Equal(name, file.Name);
        Assert.Contains("troika", content, StringComparison.Ordinal);
        if (format != nameof(NoteFormat.CslJson)) return;
        using var list = JsonDocument.Parse(content);
        Assert.Contains(list.RootElement.EnumerateArray(), item => item.GetProperty("type").GetString() == "book");
    }

    [Fact]
    public async Task A_note_stays_what_was_saved_when_the_corpus_changes_and_says_so()
    {
        using var open = new OpenCorpus(("a.md", "# A\n\nThe Salt Revolt broke out in Moscow.\n\nThe Copper Riot came later.\n"), ("b.md", "# B\n\nThe siege of Narva.\n"));
        var person = new ChatPerson(open.Live, open.Engine, _time, _test.Database);
        var answer = Assert.IsType<Reply.Post>(await person.AskAsync("explain", ("topic", "Copper Riot"))).Card;
        var saved = Private(await person.PressAsync(answer, "Save"));

        open.Write("a.md", "# A\n\nThe Salt Revolt broke out in Moscow.\n\nThe Copper Riot came in 1662.\n");
        open.Update();
        var note = Changed(await person.PressAsync(saved, "Show it", onPrivateReply: true));
        Assert.Contains("> The Copper Riot came later.", note.Text(), StringComparison.Ordinal);
        Assert.Contains("another text stands there now", note.Text(), StringComparison.Ordinal);
        Assert.Contains("reads differently", Private(await person.PressAsync(answer, "Save")).Text(), StringComparison.Ordinal);

        open.Write("a.md", "# A\n\nThe Salt Revolt broke out in Moscow.\n");
        open.Update();
        note = Changed(await person.PressAsync(saved, "Show it", onPrivateReply: true));
        Assert.Contains("no longer in it", note.Text(), StringComparison.Ordinal);
        Assert.Empty(note.ButtonsNamed("In context"));
        Assert.Contains("*A*. n.d.", Private(await person.PressAsync(note, "Cite", onPrivateReply: true)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_as_many_notes_as_may_be_is_told_so()
    {
        await _test.Database.WriteAsync(
            async statements =>
            {
                for (var number = 1; number <= NoteDesk.MostNotes; number++)
                    await statements.AddNoteAsync(ChatPerson.Id, new(new(7, number), "Text.", "Title", null, null, [], []), default, int.MaxValue);
            },
            TestContext.Current.CancellationToken);
        var full = Private(await _person.PressAsync(await AskedAsync(), "Save"));
        Assert.Equal(CardTone.Declined, full.Tone);
        Assert.StartsWith("You have 500 notes, as many as one person can have.", full.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_forged_state_reaches_another_persons_notes()
    {
        await SaveAllAsync("troikas");
        var before = (await NotesAsync()).Text();
        var number = long.Parse((await NotesAsync()).Parts.OfType<CardPart.Menu>().First().Items[0].Value, CultureInfo.InvariantCulture);
        NoteState[] states =
        [
            new NoteState.Show(number), new NoteState.CiteNote(number, default), new NoteState.Delete(number), new NoteState.AskDeleteAll(),
            new NoteState.DeleteAll(), new NoteState.List(0), new NoteState.Export(), new NoteState.Choose(),
        ];
        foreach (var state in states)
        {
            var reply = Assert.IsType<Reply.Post>(await _person.PressAsync(state.ToString(), who: ChatPerson.SomebodyElse, chosen: [number.ToString(CultureInfo.InvariantCulture)]));
            Assert.True(reply.IsPrivate);
            Assert.Equal(CardTone.Declined, reply.Card.Tone);
        }

        Assert.Equal(before, (await NotesAsync()).Text());
    }

    [Fact]
    public async Task Citations_of_works_without_end_stay_within_the_limits_and_are_read_in_parts()
    {
        var works = string.Join(',', Enumerable.Range(1, 40).Select(i => $$"""{"id":"w{{i}}","type":"book","title":"{{new string('_', i * 20)}} Title {{i}}","author":[{"family":"Author{{i:00}}","given":"A*"}] }"""));
        using var open = new OpenCorpus(
            ("a.md", $"# A\n\nThe Copper Riot came later. [{string.Join("; ", Enumerable.Range(1, 40).Select(i => $"@w{i}"))}; @lost]\n"), ("b.md", "# B\n\nThe siege of Narva.\n"),
            ("references.json", $"[{works}]"));
        var person = new ChatPerson(open.Live, open.Engine, _time, _test.Database);
        var answer = Assert.IsType<Reply.Post>(await person.AskAsync("explain", ("topic", "Copper Riot"))).Card;
        var card = Private(await person.PressAsync(answer, "Cite"));
        Assert.Contains("Not in the bibliography of this corpus: lost", card.Text(), StringComparison.Ordinal);
        var seen = card.Text();
        while (card.ButtonsNamed("More works").Any())
        {
            card = Changed(await person.PressAsync(card, "More works", onPrivateReply: true));
            seen += card.Text();
        }

        Assert.All(Enumerable.Range(1, 40), i => Assert.Contains($"- Author{i:00}, A", seen, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("71", "", "", "Chicago 18")]
    [InlineData("¶ 71", "great-purge", "APA", "APA 7")]
    [InlineData("The Great Purge, “The second Moscow trial, January 1937”, ¶ 71", "the great purge", "mla", "MLA 9")]
    public async Task A_passage_is_cited_by_its_number(string paragraph, string document, string style, string name)
    {
        var card = Private(await _person.AskAsync("cite", ("paragraph", paragraph), ("document", document), ("style", style)));
        Assert.StartsWith("### How to cite The Great Purge, “The second Moscow trial, January 1937”, ¶ 71\n-# " + name, card.Text(), StringComparison.Ordinal);
        Assert.Contains("Conquest", card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seventy-one", "", "number of a paragraph")]
    [InlineData("9999", "", "This document has the paragraphs 1 to ")]
    [InlineData("0", "", "This document has the paragraphs 1 to ")]
    [InlineData("71", "Zorblax", "no document of that name")]
    public async Task What_cannot_be_cited_is_declined_with_what_is_lacking(string paragraph, string document, string said)
    {
        var card = Private(await _person.AskAsync("cite", ("paragraph", paragraph), ("document", document)));
        Assert.Equal(CardTone.Declined, card.Tone);
        Assert.Contains(said, card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_and_styles_are_proposed_and_of_several_documents_one_must_be_chosen()
    {
        using var open = new OpenCorpus(("a.md", "# Salt\n\nThe Salt Revolt.\n"), ("b.md", "# Copper\n\nThe Copper Riot.\n"), ("c.md", $"# {new string('x', 150)}\n\nLong.\n"));
        var person = new ChatPerson(open.Live, open.Engine, _time, _test.Database);
        Assert.Equal(["Copper", "Salt", "c.md"], await person.TypeAsync("cite", "document", ""));
        Assert.Equal(["Salt"], await person.TypeAsync("cite", "document", "sal"));
        Assert.Equal(["APA", "Chicago", "MLA"], await person.TypeAsync("cite", "style", ""));
        Assert.Equal(["MLA"], await person.TypeAsync("cite", "style", "m"));
        Assert.Contains("Several documents", Private(await person.AskAsync("cite", ("paragraph", "1"))).Text(), StringComparison.Ordinal);
        Assert.Contains("How to cite Copper, ¶ 1", Private(await person.AskAsync("cite", ("paragraph", "1"), ("document", "Copper"))).Text(), StringComparison.Ordinal);
    }

    private async Task SaveAllAsync(string topic)
    {
        var card = Assert.IsType<Reply.Post>(await _person.AskAsync("explain", ("topic", topic))).Card;
        foreach (var save in card.ButtonsNamed("Save")) await _person.PressAsync(save.State!);
    }

    private async Task<Card> AskedAsync() => Assert.IsType<Reply.Post>(await _person.AskAsync("when", ("event", "murder of Kirov"))).Card;

    private async Task<Card> NotesAsync() => Private(await _person.AskAsync("notes"));

    private static Card Private(Reply reply)
    {
        var post = Assert.IsType<Reply.Post>(reply);
        Assert.True(post.IsPrivate);
        CardLimits.Hold(post.Card);
        return post.Card;
    }

    private static Card Changed(Reply reply)
    {
        var card = Assert.IsType<Reply.Replace>(reply).Card;
        CardLimits.Hold(card);
        return card;
    }
}
