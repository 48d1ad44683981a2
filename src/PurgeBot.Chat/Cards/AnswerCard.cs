using System.Collections.Immutable;
using NodaTime;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows an answer: in short first, then the passages that say so.</summary>
/// <param name="today">Today, in UTC.</param>
internal sealed class AnswerCard(LocalDate today)
{
    /// <summary>Passages on a page.</summary>
    public const int PassagesShown = 3;

    private const int LongestHeading = 160;
    private const int LongestDetail = 160;
    private const int LongestDates = 80;
    private const int LongestQuestion = 100;

    /// <summary>Shows a page of passages that answer a question; those of the first page below the short answer.</summary>
    /// <param name="answer">The answer; has passages on that page.</param>
    /// <param name="page">The page, from 0.</param>
    public Card Of(Answer.Cited answer, int page)
    {
        var header = page == 0 ? Header(answer) : new Markdown().Heading(3).Text("More on ").Text(answer.Question.Period?.ToDisplay() ?? Asked(answer.Question));
        return Compose(new CardPart.Text(header.ToString()), [], answer.Question.Kind, answer.Question, answer.Passages, page, answer.ShortAnswer);
    }

    /// <summary>Asks who is meant. The state of the menu is left empty, for whoever asked.</summary>
    public static Card Of(Answer.Ambiguous answer)
    {
        var header = new Markdown().Heading(2).Text("Who do you mean?").Line().Text("Several people are called ").Bold(Asked(answer.Question)).Text(".");
        var people = answer.Candidates.Select(ItemOf).DistinctBy(item => item.Value, StringComparer.Ordinal).Take(Menus.MostItems);
        var menu = new CardPart.Menu(new ButtonState.DidYouMean().ToString(), "Did you mean…", [.. people]);
        return Compose(new CardPart.Text(header.ToString()), [menu], QuestionKind.Who, answer.Question, answer.Passages, page: 0, shortAnswer: null);
    }

    private static Card Compose(
        CardPart.Text header, ImmutableArray<CardPart> below, QuestionKind kind, Question question, ImmutableArray<CitedPassage> all, int page, ShortAnswer? shortAnswer)
    {
        var shown = all.Skip(page * PassagesShown).Take(PassagesShown).ToList();
        var passages = shown.ConvertAll(cited => cited.Passage);
        var views = shown.Select((cited, i) => new PassageView(cited, page == 0 && shortAnswer?.Passage == i ? shortAnswer.Span : cited.Date?.Span ?? default, passages)).ToList();
        var parts = ImmutableArray.CreateBuilder<CardPart>();
        parts.Add(header);
        parts.AddRange(below);
        parts.Add(new CardPart.Divider());
        var room = Card.MostText - header.Markdown.Length;
        for (var i = 0; i < views.Count; i++)
        {
            // The better passage takes what it needs, as long as each of the others has its least.
            var section = views[i].Write(room - views.Skip(i + 1).Sum(view => view.LeastRoom));
            room -= section.Markdown.Length;
            parts.Add(section);
            parts.Add(QuotationButtons.Of(shown[i].Passage));
        }

        var hasMore = all.Length > (page + 1) * PassagesShown;
        var person = page == 0 ? shortAnswer?.Person : null;
        if (Buttons(kind, question, page, hasMore, person, shown[0].Passage.Document.Url) is { IsEmpty: false } buttons) parts.Add(new CardPart.Row(buttons));
        return new Card(CardTone.Answer, parts.ToImmutable());
    }

    private static ImmutableArray<Button> Buttons(QuestionKind kind, Question question, int page, bool hasMore, Person? person, Uri? article)
    {
        var buttons = ImmutableArray.CreateBuilder<Button>();
        // "On this day" is another day tomorrow, when somebody may turn the page.
        var asked = question is { Period: { } period, Dates.IsEmpty: true } ? period.ToDisplay() : question.Asked;
        string To(int other) => new ButtonState.Passages(kind, asked, other).ToString();
        if (page > 0) buttons.Add(new Button("Previous passages", To(page - 1)));
        if (hasMore) buttons.Add(new Button(page == 0 ? "More passages" : "Next passages", To(page + 1)));
        if (person is { Name.Length: <= ButtonState.LongestName }) buttons.Add(new Button("Life and connections", new ButtonState.Biography(person.Name).ToString()));
        if (Links.ForButton(article) is { } link) buttons.Add(Menus.OpenArticle(link));
        return buttons.ToImmutable();
    }

    private Markdown Header(Answer.Cited answer)
    {
        var header = new Markdown().Heading(2);
        if (answer.Question.Period is { } period)
            return header.Text(Excerpt.ShortEscaped(period.ToDisplay(), LongestHeading)).Small().Text("what happened then, in order · asked for “").Text(Asked(answer.Question)).Text("”");
        if (answer.ShortAnswer is not { } found) return header.Text(Asked(answer.Question));
        if (found.Date is { } date)
        {
            header.Text(Excerpt.ShortEscaped(HistoricalDate.WithWeekday(date, answer.Passages[found.Passage].Passage.Text), LongestHeading)).Small();
            if (HistoricalDate.Ago(date.Resolved, today) is { } ago) header.Text(ago).Text(" · ");
        }
        else
        {
            header.Text(Excerpt.ShortEscaped(found.Text, LongestHeading));
            if (found.Person?.Role is { } role) header.Line().Text(Excerpt.ShortEscaped(role, LongestDetail));
            header.Small();
            if (found.Person?.LifeDates is { } dates) header.Text(Excerpt.ShortEscaped(dates, LongestDates)).Text(" · ");
        }

        return header.Text("asked for “").Text(Asked(answer.Question)).Text("”");
    }

    private static string Asked(Question question) => ShownText.Quoted(Excerpt.ShortEscaped(question.Text, LongestQuestion));

    private static MenuItem ItemOf(Person person) => new(
        Excerpt.Short(person.Name, Menus.LongestLabel),
        new ButtonState.Passages(QuestionKind.Who, person.Name, 0).ToString(),
        (person.Role, person.LifeDates) switch
        {
            (null, null) => null,
            (var role, null) => Excerpt.Short(role, Menus.LongestLabel),
            (null, var dates) => Excerpt.Short(dates, Menus.LongestLabel),
            var (role, dates) => Excerpt.Short($"{dates} · {role}", Menus.LongestLabel),
        });
}
