using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Limits;

namespace PurgeBot.Chat.Cards;

/// <summary>Says politely why there is no answer. Only the person who asked sees it.</summary>
internal static class NoticeCard
{
    private const int LongestAsked = 100;

    // A name of the corpus and three pieces of the question.
    private const int LongestUnstated = 300;

    /// <summary>The queue is full.</summary>
    public static Card Busy { get; } = Of(CardTone.Failed, "Many people are asking at the moment. Please try again in a few seconds.");

    /// <summary>Somebody, or everybody in their guild together, asks too much.</summary>
    public static Card TooMuch(Excess excess)
    {
        var seconds = Math.Max(1, (long)Math.Ceiling(excess.Wait.TotalSeconds));
        var who = excess.IsGuilds ? "Many people in this server are asking at the moment." : "That was a lot at once.";
        return Of(CardTone.Failed, string.Create(CultureInfo.InvariantCulture, $"{who} Please try again in {seconds} {(seconds == 1 ? "second" : "seconds")}."));
    }

    /// <summary>The state of a button cannot be read.</summary>
    public static Card OlderButton { get; } = Of(CardTone.Declined, "This button is from an older version. Please ask again with a command.");

    /// <summary>Somebody else's reply is to be removed.</summary>
    public static Card NotYours { get; } = Of(CardTone.Declined, "Only the person who asked can remove this reply.");

    /// <summary>The paragraph is no longer there.</summary>
    public static Card ParagraphGone { get; } = Of(CardTone.Declined, "This paragraph is no longer in the corpus. Please ask again: the text has changed since.");

    /// <summary>The person is no longer on the list of people.</summary>
    public static Card PersonGone { get; } = Of(CardTone.Declined, "The corpus no longer lists this person. Please ask again: it has changed since.");

    /// <summary>No document has the title.</summary>
    public static Card NoDocument(string title) => Of(
        CardTone.Declined, $"The corpus has no document called {Named(title)}. Its titles are proposed while you type.");

    /// <summary>The document has no such section or paragraph.</summary>
    public static Card NoSection(string section, string document) => Of(
        CardTone.Declined, $"{Excerpt.Short(document, LongestAsked)} has no section or paragraph {Named(section)}. Its headings are proposed while you type.");

    private static string Named(string typed) => $"“{ShownText.Quoted(Excerpt.Short(typed, LongestAsked))}”";

    /// <summary>There are no passages on that page.</summary>
    public static Card NoMorePassages { get; } = Of(CardTone.Declined, "There are no more passages on this.");

    /// <summary>The corpus has no bibliography.</summary>
    public static Card NoSources { get; } = Of(CardTone.Declined, "This corpus comes without a bibliography.");

    /// <summary>A message has no text.</summary>
    public static Card NoText { get; } = Of(CardTone.Declined, "There is no text in this message that could be looked up.");

    /// <summary>There is no such command.</summary>
    public static Card UnknownCommand { get; } = Of(CardTone.Declined, "This command is from another version. Please type / to see those that there are.");

    /// <summary>The question is left out.</summary>
    public static Card NoQuestion { get; } = Of(CardTone.Declined, "Please type what you would like to know.");

    /// <summary>The question is too long.</summary>
    public static Card TooLong(int most) => Of(CardTone.Declined, $"This is too long for one question. Please ask in up to {most} characters.");

    /// <summary>There is no fact on a topic, or none at all; topics with facts are offered.</summary>
    /// <param name="topic">The topic; empty for none.</param>
    /// <param name="others">Topics that there are facts on.</param>
    public static Card NoFact(string topic, ImmutableArray<string> others)
    {
        if (topic.Length == 0) return Of(CardTone.Declined, "This corpus has no sentence that could stand alone as a fact.");
        var text = new Markdown().Heading(3).Text("No fact on this").Line()
            .Text("The corpus has no sentence about ").Bold(ShownText.Quoted(Excerpt.Short(topic, LongestAsked))).Text(" that could stand alone. /explain may find a passage.");
        var items = others.Select(other => new MenuItem(Excerpt.Short(other, Menus.LongestLabel), new ButtonState.AnotherFact("", other).ToString()))
            .DistinctBy(item => item.Value, StringComparer.Ordinal).Take(Menus.MostItems).ToImmutableArray();
        var said = new CardPart.Text(text.ToString());
        return new Card(CardTone.Declined, items.IsEmpty ? [said] : [said, new CardPart.Menu(new ButtonState.Instead().ToString(), "A fact about…", items)]);
    }

    /// <summary>Something went wrong.</summary>
    /// <param name="id">What the log calls it, too.</param>
    public static Card Apology(string id) =>
        Of(CardTone.Failed, $"Sorry, something went wrong. If you report it, please give this number: {id}.");

    /// <summary>The corpus does not answer; what it could answer instead is offered.</summary>
    public static Card Of(Answer.NotInCorpus answer, NameIndex people)
    {
        var text = new Markdown().Heading(3).Text("Not in this corpus").Line();
        if (answer.Question.Period is { } period) text.Text("It tells of nothing dated ").Bold(Excerpt.Short(period.ToDisplay(), LongestAsked)).Text(".");
        else if (answer.Unstated is { } unstated) text.Text(Excerpt.Short($"It {Quoted(unstated).ToDisplay()}.", LongestUnstated));
        else text.Text("It does not say enough about ").Bold(ShownText.Quoted(Excerpt.Short(answer.Question.Text, LongestAsked))).Text(" to answer.");
        var items = answer.Suggestions
            .Select(suggestion => ItemOf(suggestion, answer.Question.Period is null ? KindOf(suggestion, people) : QuestionKind.When)).DistinctBy(item => item.Value, StringComparer.Ordinal);
        return new Card(CardTone.Declined, answer.Suggestions.IsEmpty
            ? [new CardPart.Text(text.ToString())]
            : [new CardPart.Text(text.ToString()), new CardPart.Menu(new ButtonState.Instead().ToString(), "Ask instead about…", [.. items.Take(Menus.MostItems)])]);
    }

    private static Unstated Quoted(Unstated unstated) => unstated with { Missing = [.. unstated.Missing.Select(ShownText.Quoted)] };

    private static QuestionKind KindOf(string suggestion, NameIndex people) =>
        people.People.Any(person => person.Name == suggestion) ? QuestionKind.Who : QuestionKind.Explain;

    private static MenuItem ItemOf(string suggestion, QuestionKind kind) =>
        new(Excerpt.Short(suggestion, Menus.LongestLabel), new ButtonState.Passages(kind, suggestion, 0).ToString());

    /// <summary>A card of one plain text.</summary>
    public static Card Of(CardTone tone, string text) => new(tone, ImmutableArray.Create<CardPart>(new CardPart.Text(new Markdown().Text(text).ToString())));
}
