using CsCheck;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Tests.Corpus;
using PurgeBot.Answers.Tests.Passages;

namespace PurgeBot.Answers.Tests.Names;

public sealed class PeopleFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_corpus_without_the_file_has_no_people()
    {
        var file = PeopleFile.Read(CorpusFolder.Open(_folder.Path));
        Assert.Empty(file.People);
        Assert.Empty(file.Faults);
    }

    [Fact]
    public void A_person_is_read_with_all_keys()
    {
        var file = Read("""
            people:
              - name: Nikolai Yezhov
                aliases: [Ezhov, "Nikolai  Ivanovich Yezhov"]
                russian: [Николай Ежов, Ежов]
                role: head of the NKVD
                born: 1895-05-01
                died: "1940-02-04"
              - name: Karl Radek
                russian: Карл Радек
                died: ~
            """);
        Assert.Empty(file.Faults);
        var person = file.People[0];
        Assert.Equal(("Nikolai Yezhov", "head of the NKVD", "1895-05-01", "1940-02-04"), (person.Name, person.Role, person.Born, person.Died));
        Assert.Equal(["Ezhov", "Nikolai Ivanovich Yezhov"], person.Aliases);
        Assert.Equal(["Николай Ежов", "Ежов"], person.Russian);
        Assert.Equal(["Карл Радек"], file.People[1].Russian);
        Assert.Null(file.People[1].Died);
    }

    [Fact]
    public void Faults_say_the_line_and_leave_the_other_people_in()
    {
        var file = Read("""
            poeple: []
            people:
              - name: Kirov
                nickname: Mironych
              - role: nobody
              - name: kirov
              - just text
              - name: Radek
                role: [a, b]
                born: {year: 1885}
                aliases: Sobelsohn
                aliases: Again
            """);
        Assert.Equal(["Kirov", "Radek"], file.People.Select(person => person.Name));
        Assert.Equal(
            [
                "people.yaml:1: The key 'poeple' is not known here; 'people' is.",
                "people.yaml:4: The key 'nickname' is not known; known are name, aliases, russian, role, born and died.",
                "people.yaml:5: The person has no name and is left out.",
                "people.yaml:6: The name 'kirov' stands at an earlier person too; this one is left out.",
                "people.yaml:7: A person with at least the key 'name' was expected.",
                "people.yaml:9: The key 'role' holds more than was expected.",
                "people.yaml:10: The key 'born' holds more than was expected.",
                "people.yaml:12: The key 'aliases' stands twice in one person.",
            ],
            file.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void People_before_a_place_that_is_not_YAML_are_kept()
    {
        var file = Read("people:\n  - name: Kirov\n  - name: \"Radek\n");
        Assert.Equal("Kirov", Assert.Single(file.People).Name);
        Assert.Equal(3, Assert.Single(file.Faults).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n")]
    [InlineData("people:\n")]
    [InlineData("people: []\n")]
    public void A_file_without_people_is_no_fault(string yaml) => Assert.Empty(Read(yaml).Faults);

    [Theory]
    [InlineData("- name: Kirov")]
    [InlineData("people: Kirov")]
    [InlineData("people: {name: Kirov}")]
    public void A_file_of_another_shape_is_one_fault(string yaml)
    {
        var file = Read(yaml);
        Assert.Single(file.Faults);
        Assert.Empty(file.People);
    }

    [Fact]
    public void Deep_nesting_is_a_fault_and_takes_no_time() =>
        Assert.Contains("levels deep", Assert.Single(Read("people:\n  - name: " + new string('[', 200_000)).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_people_and_faults_and_never_an_exception() =>
        AnyText.Of(
                "people:", "\n", "  ", "- ", "name: ", "a", "[", "]", "{", "}", "\"", "'", ": ", "&a ", "*a", "? ", "|", "\t", "!", "%",
                "---", "#", ",")
            .Sample(
                text =>
                {
                    var parser = new PeopleFileParser();
                    parser.Read(text);
                    Assert.All(parser.Faults, fault => Assert.InRange(fault.Line, 1, text.Length + 2));
                },
                iter: 5_000);

    private PeopleFile Read(string yaml)
    {
        _folder.Write("people.yaml", yaml);
        return PeopleFile.Read(CorpusFolder.Open(_folder.Path));
    }
}
