using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Ranking;

/// <summary>A phrase of passages that stands for words of the question.</summary>
/// <param name="Phrase">The words in a passage, one after the other.</param>
/// <param name="FirstOrder">Place of the first word that it stands for among the question's words, stop words counted.</param>
/// <param name="Orders">How many words of the question it stands for.</param>
/// <param name="Strength">How surely it does, 0 to 1.</param>
internal sealed record SearchPhrase(Phrase Phrase, int FirstOrder, int Orders, float Strength)
{
    /// <summary>Whether it stands for the word at a place of the question.</summary>
    public bool StandsFor(int order) => order >= FirstOrder && order < FirstOrder + Orders;
}
