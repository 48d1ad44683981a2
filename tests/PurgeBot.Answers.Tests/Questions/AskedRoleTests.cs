using CsCheck;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Questions;

public sealed class AskedRoleTests
{
    [Theory]
    [InlineData("who arrested Beria", "arrested")]
    [InlineData("who was it that wrote the decree", "wrote")]
    [InlineData("who had been shooting at the crowd", "shooting")]
    [InlineData("who is said to have invented the mask", "invented")]
    [InlineData("by whom was the party founded", "founded")]
    [InlineData("tribune who vetoed the bill", "vetoed")]
    [InlineData("which naval officer captured New Orleans", "captured")]
    [InlineData("last general to surrender", "surrender")]
    [InlineData("murderer of Kirov", "murderer")]
    [InlineData("head of the NKVD", "head")]
    [InlineData("who was Yezhov's successor", "successor")]
    public void Whoever_did_it_is_asked_for(string question, string word) => Assert.Equal((Role.Agent, word), Asked(question));

    [Theory]
    [InlineData("who was arrested by the NKVD", "arrested")]
    [InlineData("who was shot in 1937", "shot")]
    [InlineData("whom did Caesar adopt in his will", "adopt")]
    [InlineData("who did Yezhov replace", "replace")]
    [InlineData("general shot after the trial", "shot")]
    [InlineData("tribune deposed by Gracchus", "deposed")]
    [InlineData("which king was killed at Gibraltar", "killed")]
    [InlineData("predecessor of Yezhov", "predecessor")]
    public void Whoever_it_was_done_to_is_asked_for(string question, string word) => Assert.Equal((Role.Patient, word), Asked(question));

    [Theory]
    [InlineData("tribune who vetoed the bill", "tribune")]
    [InlineData("Which Union general lost the battle?", "general")]
    [InlineData("first secretary of the Leningrad party", "secretary")]
    [InlineData("Stonewall Jackson's mapmaker", "mapmaker")]
    [InlineData("general shot after the trial", "general")]
    public void What_the_person_is_called_stands_before_what_is_said_of_them(string question, string word)
    {
        var read = Read(question);
        Assert.Equal(word, read.Words[AskedRoleReader.Read(read).Head].Term.Word);
    }

    [Theory]
    [InlineData("whose idea was it")]
    [InlineData("")]
    [InlineData("who")]
    public void Where_nothing_tells_it_no_part_is_read(string question) => Assert.Equal(Role.Unknown, AskedRoleReader.Read(Read(question)).Role);

    [Fact]
    public void Words_in_any_order_are_read_and_point_into_the_question() => GenQuestion.Sample(text =>
    {
        var question = Read(text);
        var asked = AskedRoleReader.Read(question);
        Assert.InRange(asked.Verb, -1, question.Words.Length - 1);
        Assert.InRange(asked.Head, -1, question.Words.Length - 1);
    });

    private static readonly Gen<string> GenQuestion = Gen.OneOf(
        "who", "whom", "whose", "by", "which", "what", "that", "was", "had", "did", "to", "the", "of", "it", "is", "said", "shot", "arrested", "leading",
        "Kirov", "first", "last", "general", "not", "“", "'s").Array[0, 10].Select(words => string.Join(' ', words));

    private static (Role Role, string Word) Asked(string text)
    {
        var question = Read(text);
        var asked = AskedRoleReader.Read(question);
        return (asked.Role, question.Words[asked.Verb].Term.Word);
    }

    private static Question Read(string text) => new QuestionReader(new TermReader()).Read(QuestionKind.Who, text);
}
