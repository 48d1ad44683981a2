using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Notes;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Notes;

public sealed class NoteDeskTests
{
    private const string Ada = "80351110224678912", Boris = "80351110224678913";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 29, 1, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_note_is_kept_as_it_was_saved_with_every_letter(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = new NoteDesk(test.Database, _time);
        var works = CslWriter.Read("""
            [{"id":"getty","type":"book","title":"«Дело» \"x\"","author":[{"family":"Getty","given":"J. Arch"},{"literal":"NKVD"}],"issued":{"date-parts":[[1993,5,4]]},"URL":"https://example.org/%2D","locator":"p. 12","citation-label":"Getty 1993b"}]
            """);
        var saved = new Quotation(new ParagraphKey(ulong.MaxValue, 71), "«Соль» \\ 'x' 🧂.", "Title", "Heading", LinkTo("https://example.org/a#:~:text=one%2Dtwo"), [.. works], ["lost", "gone"]);
        var number = Assert.IsType<NoteSaved.Saved>(await desk.SaveAsync(Ada, saved, Stop)).Number;

        var note = await desk.FindAsync(Ada, number, Stop);
        Assert.NotNull(note);
        Assert.Equal((saved.Text, saved.Citation, saved.Paragraph, "https://example.org/a#:~:text=one%2Dtwo"), (note.Quotation.Text, note.Quotation.Citation, note.Quotation.Paragraph, note.Quotation.Url!.AbsoluteUri));
        Assert.Equal(["Getty 1993b, p. 12", "lost", "gone"], note.Quotation.Sources);
        Assert.Equal(CslWriter.WriteCited(saved.Works), CslWriter.WriteCited(note.Quotation.Works));
        Assert.Equal(_time.GetUtcNow(), note.SavedAt.ToDateTimeOffset());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Notes_are_read_page_by_page_the_newest_first(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = new NoteDesk(test.Database, _time);
        for (var number = 1; number <= 5; number++) await desk.SaveAsync(Ada, Passage(number), Stop);
        await desk.SaveAsync(Boris, Passage(9), Stop);

        var first = await desk.NotesAsync(Ada, 0, 3, Stop);
        Assert.Equal(["Text 5.", "Text 4.", "Text 3."], first.Select(note => note.Quotation.Text));
        Assert.Equal(["Text 2.", "Text 1."], (await desk.NotesAsync(Ada, first[^1].Number, 3, Stop)).Select(note => note.Quotation.Text));
        Assert.Equal(5, await desk.CountAsync(Ada, Stop));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_same_text_is_kept_once_and_a_paragraph_that_reads_differently_again(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = new NoteDesk(test.Database, _time);
        var first = Assert.IsType<NoteSaved.Saved>(await desk.SaveAsync(Ada, Passage(1), Stop));
        Assert.Equal(first.Number, Assert.IsType<NoteSaved.ThereAlready>(await desk.SaveAsync(Ada, Passage(1), Stop)).Number);
        Assert.IsType<NoteSaved.Saved>(await desk.SaveAsync(Ada, Passage(1) with { Text = "Another." }, Stop));
        Assert.IsType<NoteSaved.Saved>(await desk.SaveAsync(Boris, Passage(1), Stop));
        Assert.Equal((2, 1), (await desk.CountAsync(Ada, Stop), await desk.CountAsync(Boris, Stop)));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Saving_at_once_from_several_processes_loses_nothing(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await using var another = test.Another();
        var desks = new[] { new NoteDesk(test.Database, _time), new NoteDesk(another, _time) };
        var saved = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() => desks[number % 2].SaveAsync(Ada, Passage(number), Stop))));
        Assert.All(saved, one => Assert.IsType<NoteSaved.Saved>(one));
        Assert.Equal(20, (await desks[0].NotesAsync(Ada, 0, 100, Stop)).Select(note => note.Number).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_person_has_so_many_notes_and_no_more(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = new NoteDesk(test.Database, _time);
        await desk.SaveAsync(Ada, Passage(1), Stop);
        await test.Database.WriteAsync(
            async statements =>
            {
                for (var number = 2; number <= NoteDesk.MostNotes; number++) await statements.AddNoteAsync(Ada, Passage(number), default, int.MaxValue);
            },
            Stop);

        Assert.IsType<NoteSaved.Full>(await desk.SaveAsync(Ada, Passage(1000), Stop));
        Assert.IsType<NoteSaved.ThereAlready>(await desk.SaveAsync(Ada, Passage(1), Stop));
        Assert.IsType<NoteSaved.Saved>(await desk.SaveAsync(Boris, Passage(1000), Stop));
        Assert.True(await desk.DeleteAsync(Ada, (await desk.NotesAsync(Ada, 0, 1, Stop))[0].Number, Stop));
        Assert.IsType<NoteSaved.Saved>(await desk.SaveAsync(Ada, Passage(1000), Stop));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Nobody_finds_or_deletes_another_persons_note(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = new NoteDesk(test.Database, _time);
        var number = Assert.IsType<NoteSaved.Saved>(await desk.SaveAsync(Ada, Passage(1), Stop)).Number;
        Assert.Null(await desk.FindAsync(Boris, number, Stop));
        Assert.False(await desk.DeleteAsync(Boris, number, Stop));
        Assert.Equal(0, await desk.DeleteAllAsync(Boris, Stop));
        Assert.NotNull(await desk.FindAsync(Ada, number, Stop));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Deleting_all_leaves_no_row_of_the_person_in_any_table_and_no_number_is_used_again(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = new NoteDesk(test.Database, _time);
        await desk.SaveAsync(Boris, Passage(1), Stop);
        for (var number = 1; number <= 3; number++) await desk.SaveAsync(Ada, Passage(number), Stop);
        var last = (await desk.NotesAsync(Ada, 0, 1, Stop))[0].Number;
        Assert.Equal(3, await desk.DeleteAllAsync(Ada, Stop));

        foreach (var table in Schema.Tables.Concat(Schema.PeoplesTables).Concat(Schema.PassingTables))
        {
            var rows = await test.Database.SnapshotAsync(
                async statements =>
                {
                    var all = new List<string>();
                    await foreach (var row in statements.StreamAsync(table)) all.Add(string.Join('|', row));
                    return all;
                },
                Stop);
            Assert.DoesNotContain(rows, row => row.Contains(Ada, StringComparison.Ordinal));
        }

        Assert.Equal(1, await desk.CountAsync(Boris, Stop));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(Assert.IsType<NoteSaved.Saved>(await desk.SaveAsync(Ada, Passage(1), Stop)).Number > last);
    }

    [Fact]
    public async Task What_was_deleted_is_no_longer_in_the_file()
    {
        await using var test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        var desk = new NoteDesk(test.Database, _time);
        await desk.SaveAsync(Ada, Passage(1) with { Text = "Zorblax was here." }, Stop);
        await desk.DeleteAllAsync(Ada, Stop);
        await test.Database.DisposeAsync();
        foreach (var file in Directory.GetFiles(test.Folder))
        {
            var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Stop));
            Assert.DoesNotContain("Zorblax", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Ada, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task As_long_as_nobody_saves_anything_no_file_is_made()
    {
        await using var test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        var desk = new NoteDesk(test.Database, _time);
        Assert.Empty(await desk.NotesAsync(Ada, 0, 10, Stop));
        Assert.Equal((0, 0, false), (await desk.CountAsync(Ada, Stop), await desk.DeleteAllAsync(Ada, Stop), await desk.DeleteAsync(Ada, 1, Stop)));
        Assert.Null(await desk.FindAsync(Ada, 1, Stop));
        Assert.Empty(Directory.GetFiles(test.Folder));
    }

    private static Quotation Passage(int number) => new(new ParagraphKey(7, number), $"Text {number}.", "Title", null, null, [], []);

    private static Uri LinkTo(string address) => new(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
