using System.Globalization;
using System.Text;

namespace PurgeBot.Answers.Evaluation;

/// <summary>Compares short answers as SQuAD does: without case, punctuation, articles and extra spaces.</summary>
/// <remarks>Rajpurkar and others 2016, section 6.1, and its evaluation script.</remarks>
public static class SquadText
{
    /// <summary>Whether the answer is one of the right ones.</summary>
    public static bool IsExact(string answer, IEnumerable<string> right)
    {
        var words = Words(answer);
        return right.Any(other => Words(other).SequenceEqual(words, StringComparer.Ordinal));
    }

    /// <summary>Harmonic mean of precision and recall over words, against the right answer that it comes nearest to; 0 to 1.</summary>
    public static double F1(string answer, IEnumerable<string> right) => right.Select(other => F1(Words(answer), Words(other))).DefaultIfEmpty(0).Max();

    private static double F1(List<string> answer, List<string> right)
    {
        var rest = right.ToList();
        var common = answer.Count(rest.Remove);
        if (common == 0) return 0;
        var (precision, recall) = ((double)common / answer.Count, (double)common / right.Count);
        return 2 * precision * recall / (precision + recall);
    }

    private static List<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            // The script strips ASCII punctuation; dashes between years and curly quotes are the same marks in better print.
            if (char.IsPunctuation(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol) continue;
            plain.Append(char.ToLowerInvariant(unit));
        }

        return [.. plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the"))];
    }
}
