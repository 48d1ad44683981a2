using Microsoft.Extensions.Options;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;
using static PurgeBot.Fuzz.BrokenInvariantException;

namespace PurgeBot.Fuzz.Targets;

/// <summary>An interaction, from its bytes to a request: it is read, or it is none, and nothing is thrown.</summary>
internal static class InteractionTarget
{
    private static readonly AttachmentDownloads Downloads = new(Options.Create(new DiscordOptions()), TimeProvider.System);

    public static FuzzTarget Target { get; } = new(
        "interaction",
        [
            "{", "}", "[", "]", ",", "\"id\":", "\"application_id\":", "\"token\":", "\"type\":", "\"data\":", "\"member\":", "\"user\":", "\"locale\":", "\"message\":", "\"guild_id\":",
            "\"permissions\":", "\"flags\":", "\"name\":", "\"options\":", "\"target_id\":", "\"resolved\":", "\"messages\":", "\"attachments\":", "\"custom_id\":", "\"values\":",
            "\"components\":", "\"component\":", "\"value\":", "\"focused\":", "\"content\":", "\"embeds\":", "\"message_snapshots\":", "\"interaction_metadata\":", "\"11\"", "\"t\"", "1", "2", "3", "4", "5", "11", "18",
            "true", "null", "\"who\"", "\"daily\"", "\"\\ud83d\"", "\"\\u202e\"", "\"1x:11\"", "\"1x\"", "\"1c:a-1:0\"", "\"1qa:1\"", "\"1p:00000000000000511936-12-01\"", "\"1f::\"", "\"1os:a-1.1:AAAAAAAAAAA\"", "\"1oc:a-1.1:c:0\"", "18446744073709551616", "-1", "1e9", "\"\"",
        ],
        Read);

    private static void Read(byte[] input)
    {
        if (!InteractionPayload.TryRead(input, out var payload) || InteractionReader.Read(new ReceivedInteraction(payload, 0), Downloads) is not { } request) return;
        ThrowUnless(request.Origin.UserId.Length <= 20 && request.Origin.UserId.All(char.IsAsciiDigit), "Who asks is told by up to 20 digits.");
        ThrowUnless(!payload.ToString().Contains(payload.Token, StringComparison.Ordinal) || payload.Token.Length < 8, "A payload does not print its token.");
        switch (request)
        {
            case ChatRequest.Press press:
                ReadState(press.State);
                foreach (var chosen in press.Chosen) ReadState(chosen);
                break;
            case ChatRequest.Submit submit:
                ReadState(submit.State);
                break;
            case ChatRequest.OnMessage message:
                ThrowUnless(MessageText.QuestionIn(message.Text).Length <= 500, "What is looked up has 500 characters at most.");
                break;
        }
    }

    private static void ReadState(string text)
    {
        if (ButtonState.Parse(text) is { } state)
        {
            ThrowUnless(state.ToString().Length <= ButtonState.MaxLength, "A state fits into a button.");
            ThrowUnless(ButtonState.Parse(state.ToString())?.GetType() == state.GetType(), "A state that was read can be written and read again.");
        }

        if (QuizState.Parse(text) is { } quiz) ThrowUnless(Equals(QuizState.Parse(quiz.ToString()), quiz), "A state of the quiz that was read can be written and read again.");
        if (NoteState.Parse(text) is { } note) ThrowUnless(Equals(NoteState.Parse(note.ToString()), note), "A state of notes that was read can be written and read again.");
        if (DailyState.Parse(text) is { } daily) ThrowUnless(Equals(DailyState.Parse(daily.ToString()), daily), "A state of daily posts that was read can be written and read again.");
    }
}
