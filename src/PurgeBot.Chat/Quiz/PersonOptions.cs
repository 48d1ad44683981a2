using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>Finds people who could be meant by somebody who does not know, and are not: of the same kind and time, and nothing says of them what is said.</summary>
internal sealed class PersonOptions
{
    // Among the most alike it is chance that chooses.
    private const int MostAlike = 5;

    // Years.
    private const int Grown = 20, Generation = 30;

    // First names whose ending does not tell.
    private static readonly WordSet OfWomen = new("suzanne anne lynne hannah margarete margaret mary marie elizabeth catherine jane sarah ruth alice charlotte wendy nancy nanci caridad isabel carmen joan helen eleanor");
    private static readonly WordSet OfMen = new("nikita iona faizulla béla mykola joshua luca ilya kuzma mustafa attila");

    private static readonly WordSet OfWoman = new("wife widow mother sister daughter actress woman");
    private static readonly WordSet Scholarly = new("historian historians researcher scholar sociologist biographer statistician");

    private static readonly string[] SurnamesOfWomen = ["ova", "eva", "skaya", "ina"];

    private readonly Mentions _mentions;
    private readonly Dictionary<Person, HashSet<string>> _roles;

    /// <summary>Reads what people were.</summary>
    public PersonOptions(Mentions mentions)
    {
        _mentions = mentions;
        var reader = new TermReader();
        _roles = mentions.People.ToDictionary(
            person => person, person => reader.Read(person.Role ?? "").Where(word => !word.Term.IsStopWord && !word.Term.IsNumber).Select(word => word.Term.Text).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Wrong people, the most alike; fewer than needed where nobody else can be ruled out.</summary>
    /// <param name="right">The right one.</param>
    /// <param name="statement">The sentence that speaks of them.</param>
    /// <param name="seed">Tells which ones.</param>
    public IEnumerable<QuizOption> For(Person right, Statement statement, string seed)
    {
        var passage = statement.Passage;
        var named = _mentions.In(passage.Text, new TextSpan(0, passage.Text.Length)).ToHashSet();
        var dates = statement.Dates.Select(mention => mention.Resolved).Where(date => DateShapes.Of(date) is DateShape.Day or DateShape.Month or DateShape.Days).ToList();
        return _mentions.People
            .Where(person => person != right && !named.Contains(person) && !_mentions.AreTogether(person, right) && !_mentions.IsBeside(person, dates)
                && IsWoman(person) == IsWoman(right) && IsScholar(person) == IsScholar(right) && AreOfOneTime(person, right) && WasGrownUp(person, statement)
                && !statement.Tokens.Any(token => IsKin(token.Text, person)) && !IsKin(Mentions.SurnameOf(right.Name), person))
            .OrderByDescending(person => Likeness(person, right))
            .ThenBy(person => FactId.Of(seed, person.Name))
            .Take(MostAlike)
            .By(seed, person => person.Name)
            .Select(person => new QuizOption(person.Name) { Person = person });
    }

    // By what they were, and by how much the corpus tells of them: a famous name among others would be guessed.
    private double Likeness(Person one, Person other) =>
        (2 * _roles[one].Intersect(_roles[other]).Count()) - Math.Abs(Math.Log2(_mentions.CountOf(one) + 1) - Math.Log2(_mentions.CountOf(other) + 1));

    // At one of the times that the sentence gives.
    private static bool WasGrownUp(Person person, Statement statement)
    {
        var years = statement.Dates.Select(mention => mention.Resolved.Earliest?.Year).OfType<int>().ToList();
        return years.Count == 0 || years.Exists(year => !(YearOf(person.Born) > year - Grown) && !(YearOf(person.Died) < year));
    }

    private static bool IsScholar(Person person) => (person.Role ?? "").Split(' ', ',', ';').Any(Scholarly.Contains);

    // Who was grown up at one time.
    private static bool AreOfOneTime(Person one, Person other)
    {
        if (YearOf(one.Born) is { } a && YearOf(other.Born) is { } b && Math.Abs(a - b) > Generation) return false;
        return YearOf(one.Died) is not { } died || YearOf(other.Born) is not { } born || died > born + Grown;
    }

    private static int? YearOf(string? edtf) => EdtfDate.TryParse(edtf, out var date) ? date.Earliest?.Year : null;

    /// <summary>Whether a word may be of somebody's family, or of what is called after them: Stakhanovism.</summary>
    public static bool IsKin(string word, Person person)
    {
        var surname = Mentions.SurnameOf(person.Name);
        var stem = surname.AsSpan(0, Math.Max(Math.Min(4, surname.Length), surname.Length - 3));
        return word.Length > 3 && word.AsSpan().StartsWith(stem, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the name or the role is a woman's, as far as they tell.</summary>
    public static bool IsWoman(Person person)
    {
        var (first, surname) = (person.Name.Split(' ')[0].ToLowerInvariant(), Mentions.SurnameOf(person.Name));
        return OfWomen.Contains(first) || (person.Role ?? "").Split(' ', ',', ';').Any(OfWoman.Contains)
            || SurnamesOfWomen.Any(ending => surname.EndsWith(ending, StringComparison.Ordinal))
            || (first.EndsWith('a') && !OfMen.Contains(first) && !surname.EndsWith("ev", StringComparison.Ordinal) && !surname.EndsWith("ov", StringComparison.Ordinal));
    }
}
