namespace PurgeBot.Answers.Questions;

/// <summary>What a question asks for, by the command it was put with.</summary>
public enum QuestionKind
{
    /// <summary>A person or a group of persons.</summary>
    Who,

    /// <summary>A date or period.</summary>
    When,

    /// <summary>Anything else: what, why, how, where, how many.</summary>
    Explain,
}

/// <summary>What an answer must contain to be one.</summary>
public enum AnswerType
{
    /// <summary>Nothing that can be told from the outside.</summary>
    Any,

    /// <summary>A name.</summary>
    Person,

    /// <summary>A date or period.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,
}
