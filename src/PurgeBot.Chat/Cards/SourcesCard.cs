using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Corpus;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows the works that the corpus cites, a page at a time.</summary>
internal static class SourcesCard
{
    /// <summary>Works on a page.</summary>
    public const int WorksShown = 10;

    // Of the text of a card, a hundredth or two are for the heading.
    private const int RoomOfWork = 380;
    private const int LongestNames = 90;
    private const int LongestTitle = 150;
    private const int LongestPublisher = 60;

    /// <summary>Shows a page, from 0; the last one where there are fewer.</summary>
    public static Card Of(ImmutableArray<Work> works, int page)
    {
        if (works.IsEmpty) return NoticeCard.NoSources;
        var pages = (works.Length + WorksShown - 1) / WorksShown;
        page = Math.Min(page, pages - 1);
        var text = new Markdown().Heading(3).Text("Sources").Small()
            .Text(string.Create(CultureInfo.InvariantCulture, $"{works.Length} works, page {page + 1} of {pages}"));
        foreach (var work in works.Skip(page * WorksShown).Take(WorksShown)) Append(text, work);
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (page > 0) buttons.Add(new Button("Previous page", new ButtonState.Sources(page - 1).ToString()));
        if (page + 1 < pages) buttons.Add(new Button("Next page", new ButtonState.Sources(page + 1).ToString()));
        return new Card(CardTone.Reading, buttons.Count == 0
            ? [new CardPart.Text(text.ToString())]
            : [new CardPart.Text(text.ToString()), new CardPart.Row(buttons.ToImmutable())]);
    }

    private static void Append(Markdown text, Work work)
    {
        var start = text.Length;
        text.Item().Text(Excerpt.ShortEscaped(NamesOf(work), LongestNames));
        if (work.Year is { } year) text.Text($" ({YearOf(year)})");
        text.Text(". ").Italic(Excerpt.ShortEscaped(work.Title ?? work.ShortCitation, LongestTitle));
        if (PublisherOf(work) is { } publisher) text.Text(". ").Text(Excerpt.ShortEscaped(publisher, LongestPublisher));
        if (AddressOf(work) is { } address && Links.IsWeb(address) && text.Length - start + Links.Escaped(address).Length + 10 <= RoomOfWork)
            text.Text(". ").Link("Link", address);
    }

    private static string NamesOf(Work work)
    {
        var names = work.Authors.IsEmpty ? work.Editors : work.Authors;
        if (names.IsEmpty) return work.ContainerTitle ?? "Without an author";
        var written = string.Join("; ", names.Select(name => name.Given is null ? name.Family : $"{name.Family}, {name.Given}"));
        return !work.Authors.IsEmpty ? written : names.Length == 1 ? $"{written} (ed.)" : $"{written} (eds.)";
    }

    private static string? PublisherOf(Work work) => work.Authors.IsEmpty && work.Editors.IsEmpty
        ? work.Publisher
        : work.ContainerTitle ?? work.Publisher;

    private static string YearOf(int year) => year < 0
        ? string.Create(CultureInfo.InvariantCulture, $"{-(long)year} BC")
        : year.ToString(CultureInfo.InvariantCulture);

    private static Uri? AddressOf(Work work) => work.Url
        ?? (work.Doi is { Length: > 0 } doi && Uri.TryCreate($"https://doi.org/{Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)}", UriKind.Absolute, out var address) ? address : null);
}
