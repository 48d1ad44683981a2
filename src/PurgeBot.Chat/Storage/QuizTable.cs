using NodaTime;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Storage;

/// <summary>Rounds of the quiz, what was asked in them and who answered. Each question once a guild and month, each answer once a person.</summary>
internal static class QuizTable
{
    private const string OfQuestion = "guild_id = @guild AND round = @round AND position = @position";

    /// <summary>Forgets rounds whose questions may be asked again, and gives back those of rounds that nobody went on with.</summary>
    /// <param name="statements">The database.</param>
    /// <param name="askedBefore">Questions asked before are forgotten.</param>
    /// <param name="leftBefore">Questions of rounds begun before, and not asked yet, are given back.</param>
    public static async Task PurgeQuizAsync(this Statements statements, Instant askedBefore, Instant leftBefore)
    {
        var parameters = new { asked = askedBefore.ToUnixTimeSeconds(), left = leftBefore.ToUnixTimeSeconds() };
        await statements.ChangeAsync(
            """
            DELETE FROM quiz_questions WHERE asked_at < @asked OR (asked_at IS NULL AND EXISTS (
                SELECT 1 FROM quiz_rounds r WHERE r.guild_id = quiz_questions.guild_id AND r.number = quiz_questions.round AND r.started_at < @left))
            """,
            parameters);
        await statements.ChangeAsync(
            """
            DELETE FROM quiz_answers WHERE NOT EXISTS (SELECT 1 FROM quiz_questions q
                WHERE q.guild_id = quiz_answers.guild_id AND q.round = quiz_answers.round AND q.position = quiz_answers.position)
            """);
        await statements.ChangeAsync(
            """
            DELETE FROM quiz_rounds WHERE started_at < @left
                AND NOT EXISTS (SELECT 1 FROM quiz_questions q WHERE q.guild_id = quiz_rounds.guild_id AND q.round = quiz_rounds.number)
            """,
            parameters);
    }

    /// <summary>Ids of the questions that a guild is not asked again for now.</summary>
    public static Task<IReadOnlyList<string>> AskedQuestionsAsync(this Statements statements, long guild) =>
        statements.RowsAsync<string>("SELECT question FROM quiz_questions WHERE guild_id = @guild", new { guild });

    /// <summary>Begins a round.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> AddRoundAsync(this Statements statements, long guild, long asker, bool isOpen, Instant now)
    {
        for (var number = now.ToUnixTimeMilliseconds(); ; number++)
        {
            var added = await statements.ChangeAsync(
                "INSERT INTO quiz_rounds (guild_id, number, asker_id, is_open, started_at) VALUES (@guild, @number, @asker, @isOpen, @now) ON CONFLICT (guild_id, number) DO NOTHING",
                new { guild, number, asker, isOpen = isOpen ? 1L : 0L, now = now.ToUnixTimeSeconds() });
            if (added > 0) return number;
        }
    }

    /// <summary>Puts a question into a round.</summary>
    /// <returns>False where another round of the guild has it.</returns>
    public static async Task<bool> AddQuestionAsync(this Statements statements, long guild, long round, int position, string question) => await statements.ChangeAsync(
        "INSERT INTO quiz_questions (guild_id, round, position, question) VALUES (@guild, @round, @position, @question) ON CONFLICT (guild_id, question) DO NOTHING",
        new { guild, round, position = (long)position, question }) > 0;

    /// <summary>A round; null where there is none, or no longer.</summary>
    public static async Task<QuizRound?> RoundAsync(this Statements statements, long guild, long number)
    {
        var row = await statements.RowAsync<RoundRow>("SELECT asker_id AS Asker, is_open AS IsOpen FROM quiz_rounds WHERE guild_id = @guild AND number = @number", new { guild, number });
        if (row is null) return null;
        var questions = await statements.RowsAsync<QuestionRow>(
            "SELECT position AS Position, question AS Question, revealed_at AS RevealedAt FROM quiz_questions WHERE guild_id = @guild AND round = @number ORDER BY position",
            new { guild, number });
        return new QuizRound(guild, number, row.Asker, row.IsOpen == 1, [.. questions.Select(question => new AskedQuestion((int)question.Position, question.Question, question.RevealedAt is not null))]);
    }

    /// <summary>Notes that a question is shown; the first time counts.</summary>
    public static Task<int> NoteAskedAsync(this Statements statements, long guild, long round, int position, Instant now) => statements.ChangeAsync(
        $"UPDATE quiz_questions SET asked_at = @now WHERE {OfQuestion} AND asked_at IS NULL", new { guild, round, position = (long)position, now = now.ToUnixTimeSeconds() });

    /// <summary>Notes that a question can no longer be answered.</summary>
    public static Task<int> NoteRevealedAsync(this Statements statements, long guild, long round, int position, Instant now) => statements.ChangeAsync(
        $"UPDATE quiz_questions SET revealed_at = @now WHERE {OfQuestion} AND revealed_at IS NULL", new { guild, round, position = (long)position, now = now.ToUnixTimeSeconds() });

    /// <summary>Keeps an answer, as long as the question can be answered.</summary>
    /// <returns>False where it is revealed, or the person has answered already.</returns>
    public static async Task<bool> AddAnswerAsync(this Statements statements, long guild, long round, int position, long member, bool isRight) => await statements.ChangeAsync(
        $"""
        INSERT INTO quiz_answers (guild_id, round, position, member_id, is_right)
        SELECT @guild, @round, @position, @member, @isRight WHERE EXISTS (SELECT 1 FROM quiz_questions WHERE {OfQuestion} AND revealed_at IS NULL)
        ON CONFLICT (guild_id, round, position, member_id) DO NOTHING
        """,
        new { guild, round, position = (long)position, member, isRight = isRight ? 1L : 0L }) > 0;

    /// <summary>Whether somebody's answer was right; null where they have not answered.</summary>
    public static async Task<bool?> AnswerAsync(this Statements statements, long guild, long round, int position, long member) =>
        await statements.ValueAsync<long?>($"SELECT is_right FROM quiz_answers WHERE {OfQuestion} AND member_id = @member", new { guild, round, position = (long)position, member }) is { } right
            ? right == 1
            : null;

    /// <summary>How many have answered a question, and how many of them rightly.</summary>
    public static async Task<QuizScore> TallyAsync(this Statements statements, long guild, long round, int position) => (await statements.RowAsync<ScoreRow>(
        $"SELECT CAST(0 AS BIGINT) AS Member, CAST(COALESCE(SUM(is_right), 0) AS BIGINT) AS Rights, COUNT(*) AS Answers FROM quiz_answers WHERE {OfQuestion}",
        new { guild, round, position = (long)position }))!.ToScore();

    /// <summary>What everybody has answered in a round, the best first.</summary>
    public static async Task<IReadOnlyList<QuizScore>> RoundScoresAsync(this Statements statements, long guild, long round) =>
        [.. (await statements.RowsAsync<ScoreRow>(
            """
            SELECT member_id AS Member, CAST(SUM(is_right) AS BIGINT) AS Rights, COUNT(*) AS Answers FROM quiz_answers
            WHERE guild_id = @guild AND round = @round GROUP BY member_id ORDER BY Rights DESC, Answers, Member
            """,
            new { guild, round })).Select(row => row.ToScore())];

    /// <summary>Whether a guild has a board; it has unless its moderators decided otherwise.</summary>
    public static async Task<bool> HasBoardAsync(this Statements statements, long guild) =>
        await statements.ValueAsync<long?>("SELECT has_board FROM quiz_settings WHERE guild_id = @guild", new { guild }) != 0;

    /// <summary>Decides whether a guild has a board; without one, nothing of it is kept.</summary>
    public static async Task SetBoardAsync(this Statements statements, long guild, bool isOn)
    {
        await statements.ChangeAsync(
            "INSERT INTO quiz_settings (guild_id, has_board) VALUES (@guild, @isOn) ON CONFLICT (guild_id) DO UPDATE SET has_board = excluded.has_board",
            new { guild, isOn = isOn ? 1L : 0L });
        if (!isOn) await statements.ChangeAsync("DELETE FROM quiz_scores WHERE guild_id = @guild", new { guild });
    }

    /// <summary>Counts an answer on the board.</summary>
    public static Task<int> CountAnswerAsync(this Statements statements, long guild, long member, bool isRight) => statements.ChangeAsync(
        """
        INSERT INTO quiz_scores (guild_id, member_id, right_answers, answers) VALUES (@guild, @member, @isRight, 1)
        ON CONFLICT (guild_id, member_id) DO UPDATE SET right_answers = quiz_scores.right_answers + excluded.right_answers, answers = quiz_scores.answers + 1
        """,
        new { guild, member, isRight = isRight ? 1L : 0L });

    /// <summary>The best of the board.</summary>
    public static async Task<IReadOnlyList<QuizScore>> BoardAsync(this Statements statements, long guild, int most) =>
        [.. (await statements.RowsAsync<ScoreRow>(
            """
            SELECT member_id AS Member, right_answers AS Rights, answers AS Answers FROM quiz_scores
            WHERE guild_id = @guild ORDER BY right_answers DESC, answers, member_id LIMIT @most
            """,
            new { guild, most })).Select(row => row.ToScore())];

    /// <summary>Takes somebody off the board.</summary>
    /// <returns>False where they are not on it.</returns>
    public static async Task<bool> ForgetScoreAsync(this Statements statements, long guild, long member) =>
        await statements.ChangeAsync("DELETE FROM quiz_scores WHERE guild_id = @guild AND member_id = @member", new { guild, member }) > 0;

    private sealed class RoundRow
    {
        public long Asker { get; init; }

        public long IsOpen { get; init; }
    }

    private sealed class QuestionRow
    {
        public long Position { get; init; }

        public string Question { get; init; } = "";

        public long? RevealedAt { get; init; }
    }

    private sealed class ScoreRow
    {
        public long Member { get; init; }

        public long Rights { get; init; }

        public long Answers { get; init; }

        public QuizScore ToScore() => new(Member, (int)Rights, (int)Answers);
    }
}
