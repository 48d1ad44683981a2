using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Biographies;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Commands;
using PurgeBot.Drawing;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows what the corpus says of a person, each part with the numbers of the passages that say so; a menu opens them.</summary>
internal static class BiographyCard
{
    private const int LongestName = 120;
    private const int LongestRole = 160;
    private const int LongestCompanion = 60;

    // Of the 4,000 characters: what the citations and the events may take; the rest is known to be shorter.
    private const int RoomOfCitations = 1300;
    private const int RoomOfEvents = 1200;
    private const int LeastCitation = 40;

    /// <summary>Shows it.</summary>
    /// <param name="biography">Cites at least one passage.</param>
    public static Card Of(Biography biography)
    {
        var text = new Markdown().Heading(2).Text(Excerpt.ShortEscaped(biography.Person.Name, LongestName)).Small().Text("what the corpus says, by numbered passages");
        AppendLife(text, biography);
        foreach (var role in biography.Roles) AppendNumber(text.Item().Text(Excerpt.ShortEscaped(role.ToDisplay(), LongestRole)), role.Number);
        if (biography.Roles.Any(role => role.Number is null) || biography.Life.Any(day => day.Number is null))
            text.Small().Text("without a number: by the list of people, in no passage");
        var parts = ImmutableArray.CreateBuilder<CardPart>();
        parts.Add(new CardPart.Text(text.ToString()));
        if (!biography.Events.IsEmpty) parts.Add(new CardPart.Text(Events(biography)));
        if (!biography.Companions.IsEmpty) parts.Add(new CardPart.Text(Company(biography)));
        parts.Add(new CardPart.Divider());
        parts.Add(new CardPart.Text(Citations(biography.Cited)));
        parts.AddRange(PassageMenus(biography.Cited));
        if (Buttons(biography) is { IsEmpty: false } buttons) parts.Add(new CardPart.Row(buttons));
        return new Card(CardTone.Reading, parts.ToImmutable());
    }

    /// <summary>Shows the picture of who is named together with the person.</summary>
    /// <param name="biography">Has companions.</param>
    public static Card Network(Biography biography)
    {
        var header = new Markdown().Heading(2).Text(Excerpt.ShortEscaped(biography.Person.Name, LongestName)).Small().Text("and who is named in the same sentences");
        var picture = new CardPart.Picture("network.png", "image/png", NetworkText.Fitting(biography, CardPart.Picture.LongestDescription), NetworkPicture.DrawPng(biography));
        return new Card(CardTone.Reading, [new CardPart.Text(header.ToString()), picture, .. PassageMenus(biography.Cited)]);
    }

    /// <summary>Says that no passage tells anything of the person.</summary>
    public static Card None(string name) => NoticeCard.Of(CardTone.Declined, $"No passage says more of {ShownText.Quoted(Excerpt.Short(name, LongestName))} than the answer does.");

    private static void AppendLife(Markdown text, Biography biography)
    {
        if (biography.Life.IsEmpty) return;
        text.Line();
        foreach (var (index, day) in biography.Life.Index()) AppendNumber(text.Text(index > 0 ? " · " : "").Text(day.IsBirth ? "Born " : "Died ").Bold(day.When), day.Number);
    }

    private static string Events(Biography biography)
    {
        var text = new Markdown().Heading(3).Text("Dated");
        var room = RoomOfEvents / biography.Events.Length;
        foreach (var dated in biography.Events)
            AppendNumber(text.Item().Bold(dated.When).Text(" ").Text(Excerpt.ShortEscaped(dated.Text, room)), dated.Number);
        return text.ToString();
    }

    private static string Company(Biography biography)
    {
        var text = new Markdown().Heading(3).Text("Named together with").Line();
        foreach (var (index, companion) in biography.Companions.Index())
        {
            text.Text(index > 0 ? " · " : "").Bold(Excerpt.Short(companion.Person.Name, LongestCompanion)).Text(" ").Text(NetworkText.Cited(companion));
        }

        return text.ToString();
    }

    // With the works that they rest on, as long as there is room for all of them.
    private static string Citations(ImmutableArray<CitedPassage> cited)
    {
        var full = cited.Select(passage => passage.CitationWithSources).ToList();
        var lines = full.Sum(line => Markdown.EscapedLength(line)) <= RoomOfCitations ? full : [.. cited.Select(passage => passage.Citation)];
        var each = lines.Sum(line => Markdown.EscapedLength(line)) <= RoomOfCitations ? RoomOfCitations : Math.Max(LeastCitation, RoomOfCitations / lines.Count);
        var text = new Markdown();
        foreach (var (index, line) in lines.Index()) text.Small().Text(Number(index + 1)).Text(" ").Text(Excerpt.ShortEscaped(line, each));
        return text.ToString();
    }

    private static IEnumerable<CardPart> PassageMenus(ImmutableArray<CitedPassage> cited) =>
        cited.Index().Chunk(Menus.MostItems).Select((passages, index) => new CardPart.Menu(new ButtonState.OpenEntry(index).ToString(), "Read a passage…", [.. passages.Select(ItemOf)]));

    private static MenuItem ItemOf((int Index, CitedPassage Cited) at) => new(
        Excerpt.Short($"{Number(at.Index + 1)} {at.Cited.Citation}", Menus.LongestLabel),
        new ButtonState.Entry(at.Index + 1, ParagraphKey.Of(at.Cited.Passage)).ToString(),
        Excerpt.Short(ShownText.Of(at.Cited.Passage.Text), Menus.LongestLabel));

    private static ImmutableArray<Button> Buttons(Biography biography)
    {
        var name = biography.Person.Name;
        if (name.Length > ButtonState.LongestName) return [];
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (!biography.Companions.IsEmpty) buttons.Add(new Button("Picture of the network", new ButtonState.Network(name).ToString()));
        if (!biography.Events.IsEmpty) buttons.Add(new Button("Timeline", new ButtonState.Recount(name).ToString()));
        buttons.Add(new Button("Passages", new ButtonState.Passages(QuestionKind.Who, name, 0).ToString()));
        return buttons.ToImmutable();
    }

    private static void AppendNumber(Markdown text, int? number)
    {
        if (number is { } cited) text.Text(" ").Text(Number(cited));
    }

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");
}
