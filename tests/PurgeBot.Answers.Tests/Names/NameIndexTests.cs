using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Names;

public sealed class NameIndexTests
{
    private static readonly NameIndex People = new(
    [
        Person("Joseph Stalin", "Josef Stalin", "Koba", "Man of Steel", "Иосиф Сталин"),
        Person("Nikolai Yezhov", "Nikolaj Ežov", "Yezhov", "Iron Commissar", "the Bloody Dwarf", "Николай Ежов"),
        Person("Nikolai Bukharin", "Nikolay Bukharin"),
        Person("Ivan Smirnov"),
        Person("Vladimir Smirnov"),
        Person("Nicholas II", "Nicholas the Bloody"),
        Person("Catherine the Great"),
        Person("Karl Radek"),
        Person("Karl Raden"),
        Person("Mikhail Tukhachevsky"),
        Person("Charles de Gaulle"),
    ]);

    [Theory]
    [InlineData("Stalin", "Joseph Stalin")]
    [InlineData("joseph stalin", "Joseph Stalin")]
    [InlineData("Koba", "Joseph Stalin")]
    [InlineData("Stalin’s order", "Joseph Stalin")]
    [InlineData("Сталин", "Joseph Stalin")]
    [InlineData("ИОСИФ СТАЛИН", "Joseph Stalin")]
    [InlineData("Ežov", "Nikolai Yezhov")]
    [InlineData("ezov", "Nikolai Yezhov")]
    [InlineData("bloody dwarf the Bloody Dwarf", "Nikolai Yezhov")]
    [InlineData("iron commissar", "Nikolai Yezhov")]
    [InlineData("man of steel", "Joseph Stalin")]
    [InlineData("Nicholas II", "Nicholas II")]
    [InlineData("catherine the great", "Catherine the Great")]
    [InlineData("de Gaulle", "Charles de Gaulle")]
    public void People_are_known_by_every_name(string question, string person) => Assert.Equal(person, Assert.Single(Found(question)));

    [Theory]
    [InlineData("Stalim", "Joseph Stalin")]
    [InlineData("Satlin", "Joseph Stalin")]
    [InlineData("Stallin", "Joseph Stalin")]
    [InlineData("Stain", "Joseph Stalin")]
    [InlineData("Сталина", "Joseph Stalin")]
    [InlineData("Tuchachevski", "Mikhail Tukhachevsky")]
    public void Misspelt_names_are_understood(string question, string person) => Assert.Equal(person, Assert.Single(Found(question)));

    [Theory]
    [InlineData("Stxxin")]
    [InlineData("Kobs")]
    [InlineData("Rade")]
    [InlineData("Ptalin")]
    [InlineData("Tuxxchexsky")]
    [InlineData("commissar for war")]
    [InlineData("the dwarf planet")]
    [InlineData("steel production")]
    [InlineData("World War II")]
    [InlineData("the Great War")]
    [InlineData("the")]
    public void Other_words_are_taken_for_nobody(string question) => Assert.Empty(Found(question));

    [Fact]
    public void A_word_of_the_corpus_is_never_a_misspelt_name() => Assert.Empty(People.Find(Words("stain"), _ => true));

    [Fact]
    public void A_shared_surname_means_all_who_bear_it() =>
        Assert.Equal(["Ivan Smirnov", "Vladimir Smirnov"], Assert.Single(Mentions("Smirnov")).People.Select(person => person.Name));

    [Theory]
    [InlineData("Trotsky", "Leon Trotsky")]
    [InlineData("Natalia Trotsky", "Natalia Sedova")]
    public void A_surname_means_who_bears_it_before_who_is_also_known_by_it(string asked, string name)
    {
        var people = new NameIndex([Person("Natalia Sedova", "Natalia Trotsky"), Person("Leon Trotsky", "Lev Trotsky")]);
        Assert.Equal(name, Assert.Single(Assert.Single(people.Find(Words(asked), _ => false)).People).Name);
        Assert.Equal(name, people.Named(Words(asked).Select(word => word.Term))?.Name);
    }

    [Fact]
    public void A_misspelt_name_as_near_to_two_people_means_both() =>
        Assert.Equal(["Karl Radek", "Karl Raden"], Assert.Single(Mentions("Radex")).People.Select(person => person.Name));

    [Fact]
    public void A_full_name_means_one_of_them() => Assert.Equal("Ivan Smirnov", Assert.Single(Found("Ivan Smirnov")));

    [Fact]
    public void The_longest_name_wins_and_each_word_belongs_to_one() =>
        Assert.Equal([(1, 2, "Joseph Stalin"), (4, 1, "Nikolai Bukharin")], Mentions("did Joseph Stalin hate Bukharin").Select(at => (at.FirstWord, at.Words, at.People[0].Name)));

    [Theory]
    [InlineData("Koba", "stalin")]
    [InlineData("Сталин", "stalin")]
    [InlineData("Josef Stalin", "joseph stalin")]
    [InlineData("Smirnov", "smirnov")]
    [InlineData("Nicholas the Bloody", "nichola ii")]
    [InlineData("Catherine the Great", "catherin great")]
    [InlineData("Bukharin", "bukharin")]
    public void The_corpus_is_searched_by_the_name_that_answers_give(string question, string words) =>
        Assert.Equal(words, string.Join(' ', Assert.Single(Mentions(question)).SearchedBy.Select(term => term.Text)));

    [Fact]
    public void What_somebody_is_typing_is_completed_to_the_names_of_people()
    {
        Assert.Equal(["Nikolai Yezhov", "Nikolai Bukharin", "Nicholas II"], People.StartingWith("ni", 5));
        Assert.Equal(["Joseph Stalin"], People.StartingWith("Ста", 5));
        Assert.Equal(["Ivan Smirnov"], People.StartingWith("smir", 1));
        Assert.Empty(People.StartingWith(" ", 5));
    }

    private static IReadOnlyList<string> Found(string question) => [.. Mentions(question).SelectMany(mention => mention.People).Select(person => person.Name)];

    private static ImmutableArray<NameMention> Mentions(string question) => People.Find(Words(question), _ => false);

    private static List<TermOccurrence> Words(string question) => new TermReader().Read(question);

    private static Person Person(string name, params string[] aliases) => new(name, [.. aliases], [], null, null, null);
}
