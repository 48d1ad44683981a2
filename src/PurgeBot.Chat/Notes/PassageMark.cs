using PurgeBot.Answers.Indexing;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Notes;

/// <summary>Tells what a paragraph said from whatever it may say later.</summary>
internal static class PassageMark
{
    /// <summary>A hash of where it stands and what it says.</summary>
    public static ulong Of(ParagraphKey paragraph, string text) => FactId.Of(paragraph.ToString(), text);
}
