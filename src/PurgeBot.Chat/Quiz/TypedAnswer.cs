using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Chat.Quiz;

/// <summary>What a typed answer comes to: one of four things, and no others.</summary>
public abstract record TypedAnswer
{
    private TypedAnswer()
    {
    }

    /// <summary>It is the right one.</summary>
    public sealed record Right : TypedAnswer;

    /// <summary>It is another one.</summary>
    public sealed record Wrong : TypedAnswer;

    /// <summary>It allows the right one, and others as well: a year where a day is asked for.</summary>
    public sealed record TooVague : TypedAnswer;

    /// <summary>It cannot be read as a date, or names nobody of the corpus.</summary>
    public sealed record Unread : TypedAnswer;

    /// <summary>Reads an answer as names and dates are read in questions.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="typed">The answer; any text.</param>
    /// <param name="people">The people of the corpus.</param>
    public static TypedAnswer Read(QuizQuestion question, string typed, NameIndex people) => question.Answer switch
    {
        { Person: { } person } => Named(question, person, typed, people),
        { Date: { } date } when question.IsTypable => Dated(date, typed),
        _ => new Unread(),
    };

    // A misspelt name may be near to several: then any of them would be a guess.
    private static TypedAnswer Named(QuizQuestion question, Person right, string typed, NameIndex people)
    {
        var named = people.Find(new TermReader().Read(typed), static _ => false);
        if (named is not [{ People: var meant }]) return new Unread();
        if (!meant.Contains(right)) return new Wrong();
        return question.Options.Any(option => option.Person is { } other && other != right && meant.Contains(other)) ? new TooVague() : new Right();
    }

    private static TypedAnswer Dated(EdtfDate right, string typed)
    {
        if (DateFinder.Find(typed) is not [var mention] || mention.Resolved is not { Earliest: not null, Latest: not null } date) return new Unread();
        if (right.Contains(date)) return new Right();
        return date.Contains(right) ? new TooVague() : new Wrong();
    }
}
