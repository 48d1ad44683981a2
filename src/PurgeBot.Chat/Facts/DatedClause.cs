using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Facts;

/// <summary>The words that lead to a date, and what they make of it: the day of what the sentence states, or of something told by the way.</summary>
internal sealed class DatedClause
{
    // "By a decree of the Presidium of the Supreme Soviet of 16 January 1989".
    private const int LongestAct = 10;

    private readonly Statement _statement;
    private readonly int _start;
    private readonly int _at;

    /// <summary>Reads what leads to a date.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="date">One of its dates.</param>
    /// <param name="sentence">The sentence that the date stands in.</param>
    public DatedClause(Statement statement, DateMention date, TextSpan sentence)
    {
        (_statement, _start, _at) = (statement, statement.IndexAt(sentence.Start), statement.IndexAt(date.Span.Start));
        var before = statement.At(_at - 1);
        var isRange = date.Resolved.Precision == DatePrecision.Interval;
        if (_at > _start && IsSetOff()) StatesEvent = false;
        else if (before.Lower == "of") StatesEvent = IsOfNoun(_at - 1);
        else if (before.Lower == "to") StatesEvent = statement.At(_at - 2).Is(FactWords.PartsOfDay) && IsTold(_at);
        else StatesEvent = !(before.Is(FactWords.Bounds) && !(isRange && before.Lower == "from")) && before.Lower != "between" && IsTold(_at);
        IsMain = StatesEvent && !IsInPhrase();
    }

    /// <summary>Whether something that the sentence states happened on the date.</summary>
    public bool StatesEvent { get; }

    /// <summary>Whether the main clause does, rather than a phrase between commas: "Ann, dismissed on 11 May, was arrested".</summary>
    public bool IsMain { get; }

    private IEnumerable<Token> Before(int end) => _statement.Tokens.Take(end).Skip(_start);

    private bool IsOfNoun(int of)
    {
        if (_statement.At(of - 1).Is(FactWords.PartsOfDay)) return IsTold(of);
        // "The law of 7 August 1932 prescribed": what is dated is what the sentence is about.
        if (!Before(of).Any(token => token.Is(',') || token.Is(';') || token.Is(FactWords.Verbs) || token.Is(FactWords.Subordinators))
            && !Before(of).Skip(2).Any(token => token.Lower.EndsWith("ed", StringComparison.Ordinal))) return true;
        // "Introduced by a decree of 27 December 1932", "began with Order No. 00439 of 25 July 1937".
        var by = of - 1;
        while (by > _start && _statement.At(by).Lower is not ("by" or "with")) by--;
        return by > _start && of - by <= LongestAct && Before(of).Skip(by - _start).Any(token => token.Is(FactWords.Acts)) && IsTold(by);
    }

    // Behind "who" or "because", up to the comma that ends the clause, stands what is told by the way.
    private bool IsTold(int end)
    {
        for (var i = end - 1; i >= _start; i--)
        {
            var token = _statement.At(i);
            if (token.Is(';') || token.Is(':')) return true;
            if (!token.Is(FactWords.Subordinators)) continue;
            var isClosed = _statement.Tokens.Take(end).Skip(i).Any(after => after.Is(','));
            // What somebody said may have commas in it.
            if (token.Lower == "that" && !IsRelative(i)) isClosed = false;
            if (!isClosed) return IsDefinition(i);
        }

        return true;
    }

    // "A plenum that Stalin attended, ..."
    private bool IsRelative(int that) =>
        _statement.At(that - 1) is { IsWord: true, IsCapitalised: false, HasDigit: false } && _statement.At(that - 2).Lower is "a" or "an" or "the";

    // "The Secret Speech was the address that Nikita Khrushchev gave on 25 February 1956": the clause says what it was.
    private bool IsDefinition(int subordinator)
    {
        if (!_statement.Opens || _statement.At(subordinator).Lower is not ("that" or "which" or "who" or "when")) return false;
        var verb = _start;
        while (verb < subordinator && !_statement.At(verb).Is(FactWords.Verbs)) verb++;
        return _statement.At(verb).Lower is "was" or "is" && _statement.At(verb + 1).Lower is "the" or "a" or "an";
    }

    private bool IsSetOff()
    {
        var before = Before(_at).ToList();
        return before.Count(token => token.Is('"')) % 2 == 1
            || before.Count(token => token.Is('“')) > before.Count(token => token.Is('”'))
            || before.Count(token => token.Is('(')) > before.Count(token => token.Is(')'));
    }

    // Before the first verb, behind a comma.
    private bool IsInPhrase()
    {
        var comma = _at - 1;
        while (comma > _start && !_statement.At(comma).Is(',')) comma--;
        return comma > _start && !Before(comma).Any(token => token.Is(FactWords.Verbs)) && !Before(comma).Skip(1).Any(token => token.Lower.EndsWith("ed", StringComparison.Ordinal))
            && !Before(_at).Skip(comma - _start).Any(token => token.Lower is "was" or "were" or "is" or "had");
    }
}
