using System.Text;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Commands;

/// <summary>Makes questions fit where there is little room.</summary>
internal static class ShortQuestion
{
    /// <summary>The question; where it is too long, as many of the words that say what it is about as fit.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="text">The question; any text.</param>
    /// <param name="most">Most UTF-16 code units; at least 40.</param>
    /// <returns>Text without half characters, white space at its ends or controls; <c>?</c> where nothing is left.</returns>
    public static string Of(QuestionKind kind, string text, int most)
    {
        var plain = Plain(text);
        if (plain.Length <= most) return plain.Length == 0 ? "?" : plain;
        var question = new QuestionReader(new TermReader()).Read(kind, plain);
        var words = new StringBuilder();
        foreach (var word in question.Content.Select(word => word.Span.Of(question.Text).ToString()).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (words.Length + word.Length + 1 > most) break;
            words.Append(words.Length > 0 ? " " : "").Append(word);
        }

        return words.Length > 0 ? words.ToString() : Excerpt.Short(plain, most);
    }

    // As it comes back from Discord: through UTF-8, and without white space at the ends.
    private static string Plain(string text)
    {
        var controls = text.Any(char.IsControl) ? string.Concat(text.Select(unit => char.IsControl(unit) ? ' ' : unit)) : text;
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(controls)).Trim();
    }
}
