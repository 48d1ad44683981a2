using System.Globalization;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows the board of a guild.</summary>
internal static class QuizBoardCard
{
    /// <summary>Shows those with the most right answers.</summary>
    /// <param name="board">Who is on it, the best first.</param>
    public static Card Of(IReadOnlyList<QuizScore> board)
    {
        var text = new Markdown().Heading(3).Text("Quiz in this server");
        if (board.Count == 0) return new Card(CardTone.Reading, [new CardPart.Text(text.Line().Text("Nobody has answered yet. /quiz start begins a round.").ToString())]);
        foreach (var score in board) text.Item().Person(score.Member).Text(string.Create(CultureInfo.InvariantCulture, $": {score.Right} of {score.Answers} right"));
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString()), new CardPart.Row([new Button("Take me off the board", new QuizState.Forget().ToString())])]);
    }
}
