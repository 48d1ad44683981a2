using System.Collections.Immutable;

namespace PurgeBot.Chat.Commands;

/// <summary>The form into which an answer is typed.</summary>
internal static class QuizForm
{
    private const string Field = "answer";
    private const int LongestAnswer = 100;

    /// <summary>An empty form.</summary>
    public static Form Of(QuizState.Type state) => new(
        state.ToString(),
        "Your answer",
        [
            new FormField(Field, "Answer", LongestAnswer)
            {
                Description = "A name, in any spelling, or a date such as 1 December 1934.",
                IsRequired = true,
            },
        ]);

    /// <summary>What was typed.</summary>
    public static string Read(ImmutableDictionary<string, string> fields) =>
        fields.GetValueOrDefault(Field, "") is var typed && typed.Length <= LongestAnswer ? typed : typed[..LongestAnswer];
}
