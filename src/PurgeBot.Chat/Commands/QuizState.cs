using System.Globalization;

namespace PurgeBot.Chat.Commands;

/// <summary>
/// What a button or a form of the quiz does when it is used: one of these things, and no others. Written into the message itself, so that it
/// works after a restart and on any replica. It names no guild: that is the one in which it is used.
/// </summary>
/// <remarks>
/// Not signed, as <see cref="ButtonState"/> is not: whose round it is, and what has been answered, is told by the database.
/// Written as <c>1z</c> (version and kind), a letter, and numbers behind colons.
/// </remarks>
internal abstract record QuizState
{
    private const string Start = "1z";

    // Of 20 questions and 4 answers none has more digits; a round's number has 13.
    private const int MostDigits = 15;

    private QuizState()
    {
    }

    /// <summary>Something about a question of a round.</summary>
    /// <param name="Round">The round.</param>
    /// <param name="Position">The question's place in it, from 0.</param>
    public abstract record OnQuestion(long Round, int Position) : QuizState;

    /// <summary>Chooses an answer.</summary>
    /// <param name="Round">The round.</param>
    /// <param name="Position">The question's place in it, from 0.</param>
    /// <param name="Option">Which answer, from 0.</param>
    /// <param name="IsOpen">Whether everybody may answer: then the reply is for the one who does.</param>
    public sealed record Answer(long Round, int Position, int Option, bool IsOpen) : OnQuestion(Round, Position);

    /// <summary>Opens the form into which an answer is typed; also the state of that form.</summary>
    /// <param name="Round">The round.</param>
    /// <param name="Position">The question's place in it, from 0.</param>
    /// <param name="IsOpen">Whether everybody may answer.</param>
    public sealed record Type(long Round, int Position, bool IsOpen) : OnQuestion(Round, Position);

    /// <summary>Shows everybody the answer.</summary>
    /// <param name="Round">The round.</param>
    /// <param name="Position">The question's place in it, from 0.</param>
    public sealed record Reveal(long Round, int Position) : OnQuestion(Round, Position);

    /// <summary>Shows a question, or the scores where there is none behind the last.</summary>
    /// <param name="Round">The round.</param>
    /// <param name="Position">The question's place in it, from 0.</param>
    public sealed record Next(long Round, int Position) : OnQuestion(Round, Position);

    /// <summary>Takes the presser off the board.</summary>
    public sealed record Forget : QuizState;

    /// <summary>Whether only the person who began the round does it, on the reply to them: then it changes that reply.</summary>
    public bool IsAskers => this is Answer { IsOpen: false } or Type { IsOpen: false } or Reveal or Next;

    /// <summary>Reads a state; null where it is none of these.</summary>
    public static QuizState? Parse(string text)
    {
        if (text.Length < 3 || text.Length > ButtonState.MaxLength || !text.StartsWith(Start, StringComparison.Ordinal)) return null;
        if (text is Start + "f") return new Forget();
        if (text.Length < 5 || text[3] != ':') return null;
        long?[] numbers = [.. text[4..].Split(':').Select(ReadNumber)];
        return (text[2], numbers) switch
        {
            ('a' or 'o', [{ } round, { } position, { } option]) => new Answer(round, (int)position, (int)option, IsOpen: text[2] == 'o'),
            ('t' or 'u', [{ } round, { } position]) => new Type(round, (int)position, IsOpen: text[2] == 'u'),
            ('r', [{ } round, { } position]) => new Reveal(round, (int)position),
            ('n', [{ } round, { } position]) => new Next(round, (int)position),
            _ => null,
        };
    }

    /// <summary>The state as it is written, far below the longest.</summary>
    public sealed override string ToString() => this switch
    {
        Answer answer => string.Create(CultureInfo.InvariantCulture, $"{Start}{(answer.IsOpen ? 'o' : 'a')}:{answer.Round}:{answer.Position}:{answer.Option}"),
        Type type => Written(type.IsOpen ? 'u' : 't', type),
        Reveal reveal => Written('r', reveal),
        Next next => Written('n', next),
        Forget => Start + "f",
        _ => throw new NotSupportedException($"{GetType().Name} cannot be written."),
    };

    private static string Written(char letter, OnQuestion question) => string.Create(CultureInfo.InvariantCulture, $"{Start}{letter}:{question.Round}:{question.Position}");

    private static long? ReadNumber(string text, int index) =>
        text.Length <= (index == 0 ? MostDigits : 3) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
