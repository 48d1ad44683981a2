using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>Asks for people: whose name is missing in a sentence that stands alone.</summary>
internal sealed class WhoQuestions(Mentions mentions, PersonOptions options)
{
    private static readonly WordSet Agents = new("by under");

    // What somebody did not do, many did not.
    private static readonly WordSet Negations = new("never not nor none nobody");

    // "Ann was shot on 12 June 1937", and so were others, unless more is said of her.
    private static readonly WordSet Fates = new("shot arrested executed hanged killed murdered released rehabilitated condemned dismissed");

    /// <summary>Asks for each person whom the sentence tells of, and whom nothing else in it gives away.</summary>
    /// <param name="statement">A sentence that can stand alone.</param>
    public IEnumerable<QuizQuestion> Of(Statement statement)
    {
        if (statement.Tokens.Any(token => token.Is(Negations))) yield break;
        foreach (var person in mentions.In(statement.Text, statement.Span))
        {
            if (PlaceOf(person, statement) is not { } place) continue;
            var quote = string.Concat(statement.Text.AsSpan(statement.Span.Start..place.Start), QuizQuestion.NameGap, statement.Text.AsSpan(place.End..statement.Span.End));
            if (GivesAway(quote, person)) continue;
            var right = new QuizOption(person.Name) { Person = person };
            const string Prompt = "Whose name is missing in this sentence?";
            var seed = QuestionWriter.IdOf(QuizKind.Who, Prompt, quote, right, statement.Passage);
            if (QuestionWriter.Write(QuizKind.Who, Prompt, quote, right, options.For(person, statement, seed), statement.Passage, place) is { } question) yield return question;
        }
    }

    // The sentence begins with the whole name, or tells what was done by them.
    private static TextSpan? PlaceOf(Person person, Statement statement)
    {
        var at = statement.Text.IndexOf(person.Name, statement.Span.Start, statement.Span.Length, StringComparison.Ordinal);
        if (at < 0) return null;
        var span = new TextSpan(at, person.Name.Length);
        if (span.End < statement.Text.Length && (char.IsLetterOrDigit(statement.Text[span.End]) || statement.Text[span.End] == '-')) return null;
        var behind = statement.IndexAt(span.End);
        if (at == statement.Span.Start) return statement.At(behind).Lower == "was" && statement.At(behind + 1).Is(Fates) ? null : span;
        return statement.At(statement.IndexAt(at) - 1).Is(Agents) ? span : null;
    }

    private static bool GivesAway(string quote, Person person)
    {
        var first = person.Name.Split(' ')[0];
        return Token.Read(quote, new TextSpan(0, quote.Length)).Any(token => PersonOptions.IsKin(token.Text, person) || (first.Length > 2 && token.Text == first));
    }
}
