using System.Collections.Immutable;
using CsCheck;
using PurgeBot.Answers.Biographies;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Biographies;

public sealed class RoleReaderTests
{
    private const string Name = "Ada Marsh";

    private static readonly Person Marsh = new(Name, [], [], Role: null, Born: null, Died: null);

    private static readonly string[] Words =
    [
        "was", "became", "appointed", "headed", "as", "the", "a", "of", "director", "Commissar", "historian", "until", "from", "in", "May 1901", "1899–1910", "on 4 March 1890",
        ",", ";", "(", ")", ".", "-", "’s", "and", "his", "Institute", "Polar", "é", "\ud83d\ude00", "served", "succeeded",
    ];

    private static readonly Gen<string> AnyWords = Gen.Int[0, Words.Length - 1].Select(index => Words[index]).Array[0, 12].Select(words => string.Join(' ', words));

    [Theory]
    [InlineData("Ada Marsh, director of the Polar Institute from 1899 to 1910, left.", "director of the Polar Institute | 1899–1910")]
    [InlineData("Ada Marsh was director of the Polar Institute until 1910.", "director of the Polar Institute | until 1910")]
    [InlineData("On 4 March 1890 Ada Marsh became secretary of the Board.", "secretary of the Board | from 4 March 1890")]
    [InlineData("Ada Marsh was appointed secretary of the Board on 4 March 1890.", "secretary of the Board | from 4 March 1890")]
    [InlineData("Ada Marsh succeeded Ole Berg as chief of the station in May 1901.", "chief of the station | from May 1901")]
    [InlineData("Ada Marsh served as consul in Bergen.", "consul in Bergen | ")]
    [InlineData("Ada Marsh headed the Polar Institute from 1899 to 1910.", "headed the Polar Institute | 1899–1910")]
    [InlineData("The historian Ada Marsh wrote nothing.", "historian | ")]
    [InlineData("Ada Marsh was director of the Polar Institute in May 1901.", "director of the Polar Institute | May 1901")]
    public void Roles_are_read_beside_the_name_and_by_verbs_with_their_time(string sentence, string role) =>
        Assert.Equal([role], Read(sentence).Select(stated => $"{stated.Title} | {stated.Period?.ToDisplay()}"));

    [Theory]
    [InlineData("Ada Marsh, Ole Berg, Jon Dahl and Eva Stone left.")]
    [InlineData("Ada Marsh was arrested in May 1901.")]
    [InlineData("Ada Marsh was a spy.")]
    [InlineData("They claimed that Ada Marsh was director of the Polar Institute.")]
    [InlineData("His successor Ada Marsh left.")]
    [InlineData("Ada Marsh, in an order of 1901, left.")]
    [InlineData("Ada Marsh, the murder and the library.")]
    public void What_is_no_role_of_somebody_is_not_read(string sentence) => Assert.Empty(Read(sentence));

    [Fact]
    public void Any_words_around_a_name_can_be_read_and_what_is_found_stands_there_word_for_word() => Gen.Select(AnyWords, AnyWords).Sample((before, after) =>
    {
        var sentence = $"{before} {Name}{after}".TrimStart();
        Assert.All(Read(sentence), role => Assert.Contains(role.Title, sentence, StringComparison.Ordinal));
    });

    private static List<StatedRole> Read(string sentence)
    {
        var document = new DocumentInfo("a.md", "a", "A", Url: null, Licence: null, Language: "en");
        var passage = new Passage(document, [], 1, sentence, [new TextSpan(0, sentence.Length)], []);
        ImmutableArray<PersonMention> mentions = [new PersonMention(Marsh, 0, new TextSpan(sentence.IndexOf(Name, StringComparison.Ordinal), Name.Length), NamedBy.Name)];
        return [.. RoleReader.Read(Marsh, new NamingPassage(new IndexedPassage(passage, ""), mentions))];
    }
}
