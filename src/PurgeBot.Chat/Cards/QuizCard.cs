using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Ranking;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows a round of the quiz: a question with its answers, what the corpus says, and the scores. People were killed: nothing here cheers.</summary>
/// <param name="round">The round.</param>
/// <param name="library">The corpus.</param>
internal sealed class QuizCard(QuizRound round, Library library)
{
    // A label, the prompt and the sentence take less than what is left of 4,000.
    private const int PassageRoom = 2400;
    private const int LongestLabel = 80;
    private const int LongestCitation = 120;
    private const int MostScores = 20;

    /// <summary>Asks a question.</summary>
    public Card Ask(int position, QuizQuestion question)
    {
        var text = Heading(position).Line().Bold(question.Prompt);
        if (question.Quote is { } quote) AppendQuote(text, quote);
        if (!round.IsAlone) text.Small();
        if (round.IsOpen) text.Text("Everybody here may answer, each once; only you see what became of your answer. ").Person(round.Asker).Text(" goes on.");
        else if (!round.IsAlone) text.Text("For ").Person(round.Asker).Text(".");
        var buttons = question.Options.Select((option, i) => new Button(Excerpt.Short(Capitalised(option.Text), LongestLabel), new QuizState.Answer(round.Number, position, i, round.IsOpen).ToString())).ToImmutableArray();
        ImmutableArray<CardPart> parts = [new CardPart.Text(text.ToString()), new CardPart.Row(buttons)];
        var more = ImmutableArray.CreateBuilder<Button>();
        if (question.IsTypable) more.Add(new Button("Type an answer", new QuizState.Type(round.Number, position, round.IsOpen).ToString()));
        if (round.IsOpen) more.Add(new Button("Show the answer", new QuizState.Reveal(round.Number, position).ToString()));
        return new Card(CardTone.Reading, more.Count == 0 ? parts : parts.Add(new CardPart.Row(more.ToImmutable())));
    }

    /// <summary>Shows the answer to the one person whose round it is.</summary>
    public Card Reveal(int position, QuizQuestion question, bool isRight) => Answered(position, question, Verdict(Heading(position).Line(), question, isRight), [NextButton(position)]);

    /// <summary>Shows the answer to everybody.</summary>
    /// <param name="position">Which question.</param>
    /// <param name="question">The question.</param>
    /// <param name="tally">How many have answered, and how many rightly.</param>
    public Card Reveal(int position, QuizQuestion question, QuizScore tally)
    {
        var text = Heading(position).Line().Text("The answer: ").Bold(question.Answer.Text).Text(".");
        text.Small().Text(tally.Answers == 0 ? "Nobody has answered." : string.Create(CultureInfo.InvariantCulture, $"{tally.Right} of {tally.Answers} answered rightly."));
        return Answered(position, question, text, [NextButton(position)]);
    }

    /// <summary>Tells somebody alone what became of their answer.</summary>
    /// <param name="position">Which question.</param>
    /// <param name="question">The question.</param>
    /// <param name="isRight">Whether it was right.</param>
    /// <param name="isAgain">Whether they have answered before.</param>
    public Card Tell(int position, QuizQuestion question, bool isRight, bool isAgain)
    {
        var text = Heading(position).Line();
        if (isAgain) text.Text("You have answered this already. ");
        return Answered(position, question, Verdict(text, question, isRight), []);
    }

    /// <summary>Says that the corpus no longer has a question.</summary>
    public Card Gone(int position) => new(
        CardTone.Declined,
        [new CardPart.Text(Heading(position).Line().Text("This question is no longer in the corpus: the text has changed since.").ToString()), new CardPart.Row([NextButton(position)])]);

    /// <summary>Tells the scores.</summary>
    /// <param name="scores">Of everybody who has answered, the best first.</param>
    public Card Scores(IReadOnlyList<QuizScore> scores)
    {
        var text = new Markdown().Heading(3).Text("The round is over");
        if (scores.Count == 0) text.Line().Text("Nobody has answered.");
        foreach (var score in scores.Take(MostScores))
            (round.IsAlone ? text.Item().Text("You") : text.Item().Person(score.Member)).Text(string.Create(CultureInfo.InvariantCulture, $": {score.Right} of {round.Questions.Length} right"));
        if (scores.Count > MostScores) text.Small().Text(string.Create(CultureInfo.InvariantCulture, $"and {scores.Count - MostScores} others"));
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString())]);
    }

    private Card Answered(int position, QuizQuestion question, Markdown text, ImmutableArray<Button> buttons)
    {
        text.Line().Line().Text(question.Prompt);
        if (question.Quote is { } quote) AppendQuote(text, quote);
        if (question.Kind == QuizKind.Which) AppendDates(text, question);
        ImmutableArray<CardPart> parts = [new CardPart.Text(text.ToString()), new CardPart.Divider(), PassageOf(question), QuotationButtons.Of(question.Passage)];
        return new Card(CardTone.Answer, buttons.IsEmpty ? parts : parts.Add(new CardPart.Row(buttons)));
    }

    private CardPart PassageOf(QuizQuestion question)
    {
        if (library.Find(ParagraphKey.Of(question.Passage)) is not { } found) return new CardPart.Text(new Markdown().Quote().Text(Excerpt.Short(question.Passage.Text, PassageRoom / 2)).ToString());
        var cited = new CitedPassage(found.Paragraph, new Score(0, "", []), [question.Stated], found.Citation, found.Url, found.Sources);
        return new PassageView(cited, question.Stated).Write(PassageRoom);
    }

    private void AppendDates(Markdown text, QuizQuestion question)
    {
        foreach (var option in question.Options.OrderBy(option => option.Date!.Earliest))
        {
            text.Item().Text(Capitalised(option.Text)).Text(": ").Text(option.Date!.ToDisplay());
            if (option != question.Answer && library.Find(ParagraphKey.Of(option.Told!)) is { } told)
                text.Text(" · ").Link(Excerpt.ShortEscaped(told.Citation, LongestCitation), Links.ForText(told.Url));
        }
    }

    private static Markdown Verdict(Markdown text, QuizQuestion question, bool isRight) =>
        isRight ? text.Bold("Correct.").Text(" ").Text(Capitalised(question.Answer.Text)).Text(".") : text.Bold("Not quite.").Text(" The answer is ").Bold(question.Answer.Text).Text(".");

    private static void AppendQuote(Markdown text, string quote)
    {
        var gap = quote.Contains(QuizQuestion.NameGap, StringComparison.Ordinal) ? QuizQuestion.NameGap : QuizQuestion.DateGap;
        var at = quote.IndexOf(gap, StringComparison.Ordinal);
        text.Quote().Text(quote.AsSpan(0, at)).Bold(gap).Text(quote.AsSpan(at + gap.Length));
    }

    private Markdown Heading(int position) => new Markdown().Heading(3).Text(string.Create(CultureInfo.InvariantCulture, $"Question {position + 1} of {round.Questions.Length}"));

    private Button NextButton(int position) =>
        new(position + 1 < round.Questions.Length ? "Next question" : "Scores", new QuizState.Next(round.Number, position + 1).ToString());

    private static string Capitalised(string text) => string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
}
