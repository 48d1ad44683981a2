using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Names;

public sealed class RelationListTests
{
    private static readonly NameIndex People = new(
    [
        Someone("Leon Trotsky", "People's Commissar for War, leader of the Left Opposition"),
        Someone("Lev Kamenev", "chairman of the Moscow Soviet"),
        Someone("Ramón Mercader", "NKVD agent, murderer of Trotsky"),
        Someone("Naum Eitingon", "NKVD officer, organiser of the murder of Trotsky"),
        Someone("Olga Kameneva", "sister of Trotsky and first wife of Kamenev"),
        Someone("Alexandra Sokolovskaya", "first wife of Trotsky"),
        Someone("Natalia Sedova", "second wife of Trotsky"),
        Someone("Sergei Sedov", "engineer, younger son of Trotsky"),
        Someone("Anna Larina", "memoirist; widow of Nikolai Bukharin"),
        Someone("Nikolai Bukharin", "editor"),
    ]);

    private static readonly RelationList Relations = new(People);

    [Theory]
    [InlineData("Trotsky's assassin", "Ramón Mercader")]
    [InlineData("who killed Trotsky?", "Ramón Mercader")]
    [InlineData("who was the murderer of Leon Trotsky", "Ramón Mercader")]
    [InlineData("organiser of the murder of Trotsky", "Naum Eitingon")]
    [InlineData("Trotsky's sister", "Olga Kameneva")]
    [InlineData("wife of Kamenev", "Olga Kameneva")]
    [InlineData("Trotsky's second wife", "Natalia Sedova")]
    [InlineData("son of Trotsky", "Sergei Sedov")]
    [InlineData("Bukharin's widow", "Anna Larina")]
    public void Whoever_the_list_says_is_that_to_somebody_is_asked_for(string question, string name) => Assert.Equal(name, Find(question)?.Name);

    [Theory]
    [InlineData("wife of Trotsky")]
    [InlineData("Trotsky's daughter")]
    [InlineData("who was killed by Trotsky")]
    [InlineData("who killed Kamenev")]
    [InlineData("whose wife was Natalia Sedova")]
    [InlineData("who killed Trotsky in 1937")]
    [InlineData("who killed Trotsky and Kamenev")]
    [InlineData("who praised the murderer of Trotsky")]
    [InlineData("Trotsky")]
    [InlineData("")]
    public void Where_the_list_leaves_it_open_or_names_several_it_tells_nobody(string question) => Assert.Null(Find(question));

    [Theory]
    [InlineData("Kamenev's murderer", "Ramón Mercader")]
    [InlineData("sister of Bukharin", "Olga Kameneva")]
    [InlineData("Bukharin's wife", "Olga Kameneva, Alexandra Sokolovskaya, Natalia Sedova")]
    [InlineData("Trotsky's wife", "Olga Kameneva")]
    [InlineData("Trotsky's assassin", "")]
    [InlineData("Trotsky", "")]
    public void Whoever_is_that_to_others_alone_is_not_meant(string question, string names)
    {
        var read = Read(question);
        Assert.Equal(names, string.Join(", ", Relations.OfOthers(read, Named(read)).Select(person => person.Name)));
    }

    private static Person? Find(string text)
    {
        var question = Read(text);
        return Relations.Find(question, Named(question))?.Person;
    }

    private static Question Read(string text) => new QuestionReader(new TermReader()).Read(QuestionKind.Who, text);

    private static ImmutableArray<NameMention> Named(Question question) => People.Find(question.Words, static _ => true);

    private static Person Someone(string name, string role) => new(name, [], [], role, Born: null, Died: null);
}
