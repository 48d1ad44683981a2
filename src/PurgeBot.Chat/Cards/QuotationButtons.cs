using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Notes;

namespace PurgeBot.Chat.Cards;

/// <summary>What can be done with a passage wherever it is shown.</summary>
internal static class QuotationButtons
{
    /// <summary>Saves it among the presser's notes, and cites it.</summary>
    public static CardPart.Row Of(Passage passage)
    {
        var paragraph = ParagraphKey.Of(passage);
        return new CardPart.Row(
        [
            new Button("Save", new NoteState.Save(paragraph, PassageMark.Of(paragraph, passage.Text)).ToString()),
            new Button("Cite", new NoteState.Cite(paragraph, CitationStyle.Chicago).ToString()),
        ]);
    }

    /// <summary>Whether a row is such buttons.</summary>
    public static bool Are(CardPart.Row row) => row.Buttons is [{ State: { } state }, ..] && NoteState.Parse(state) is NoteState.Save;
}
