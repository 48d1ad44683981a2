namespace PurgeBot.Answers.Dates;

/// <summary>The three tokens before a place in a text, the nearest first.</summary>
internal readonly record struct Preceding(Token First, Token Second, Token Third)
{
    public Preceding Then(Token token) => new(token, First, Second);

    /// <summary>A range begins here that "and" joins: between 1936 and 1938.</summary>
    public bool IsBetween => First.Is(TermRole.Between) || (First.Is(TermRole.Article) && Second.Is(TermRole.Between));
}
