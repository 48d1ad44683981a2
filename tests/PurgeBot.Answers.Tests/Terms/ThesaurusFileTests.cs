using CsCheck;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Tests.Corpus;
using PurgeBot.Answers.Tests.Passages;

namespace PurgeBot.Answers.Tests.Terms;

public sealed class ThesaurusFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_corpus_without_the_file_has_no_thesaurus()
    {
        var file = ThesaurusFile.Read(CorpusFolder.Open(_folder.Path));
        Assert.Empty(file.Entries);
        Assert.Empty(file.Faults);
    }

    [Fact]
    public void Words_and_phrases_are_read_with_their_lines()
    {
        var file = Read("""
            thesaurus:
              - same: [shot, executed, put to death]
              - asked: secret police
                written: [NKVD, OGPU]
            """);
        Assert.Empty(file.Faults);
        Assert.Equal(["shot", "executed", "put to death"], file.Entries[0].Asked);
        Assert.Equal(file.Entries[0].Asked, file.Entries[0].Written);
        Assert.Equal(("secret police", "NKVD|OGPU", 3), (file.Entries[1].Asked[0], string.Join('|', file.Entries[1].Written), file.Entries[1].Line));
    }

    [Fact]
    public void Faults_say_the_line_and_leave_the_other_entries_in()
    {
        var file = Read("""
            words: []
            thesaurus:
              - same: [shot, executed]
                means: killed
              - same: [alone]
              - asked: camp
              - text
              - same: [Gulag, camp]
                asked: prison
              - same: [of the, "", gulag, camps]
              - asked: {a: b}
                written: camp
              - asked: [a, a]
                asked: camp
                written: Gulag
            """);
        Assert.Equal(
            [
                "thesaurus.yaml:1: The key 'words' is not known here; 'thesaurus' is.",
                "thesaurus.yaml:4: The key 'means' is not known; known are same, asked and written.",
                "thesaurus.yaml:5: 'same' needs at least two words or phrases; the entry is left out.",
                "thesaurus.yaml:6: The entry needs 'same', or 'asked' and 'written', and is left out.",
                "thesaurus.yaml:7: An entry with 'same', or with 'asked' and 'written', was expected.",
                "thesaurus.yaml:8: The entry has 'same' beside 'asked' or 'written'; only 'same' counts.",
                "thesaurus.yaml:10: 'of the' is no phrase of 1 to 12 words that say something.",
                "thesaurus.yaml:11: The key 'asked' holds more than words and phrases.",
                "thesaurus.yaml:11: The entry needs 'same', or 'asked' and 'written', and is left out.",
                "thesaurus.yaml:13: 'a' is no phrase of 1 to 12 words that say something.",
                "thesaurus.yaml:13: 'a' is no phrase of 1 to 12 words that say something.",
                "thesaurus.yaml:14: The key 'asked' stands twice in one entry.",
            ],
            file.Faults.Select(fault => fault.ToString()));
        Assert.Equal([3, 8, 10, 13], file.Entries.Select(entry => entry.Line));
    }

    [Fact]
    public void Entries_before_a_place_that_is_not_YAML_are_kept()
    {
        var file = Read("thesaurus:\n  - same: [a word, another]\n  - same: [\"shot\n");
        Assert.Single(file.Entries);
        Assert.Equal(3, Assert.Single(file.Faults).Line);
    }

    [Fact]
    public void Any_text_is_entries_and_faults_and_never_an_exception() =>
        AnyText.Of("thesaurus:", "\n", "  ", "- ", "same: ", "asked: ", "written: ", "shot", "[", "]", "{", "}", "\"", ": ", "&a ", "*a", "|", "\t", "---", "#", ",")
            .Sample(text =>
            {
                var parser = new ThesaurusFileParser();
                parser.Read(text);
                Assert.All(parser.Faults, fault => Assert.InRange(fault.Line, 1, text.Length + 2));
                Assert.All(parser.Entries, entry => Assert.True(entry.Asked.Length > 0 && entry.Written.Length > 0));
            });

    private ThesaurusFile Read(string yaml)
    {
        _folder.Write(ThesaurusFile.FileName, yaml);
        return ThesaurusFile.Read(CorpusFolder.Open(_folder.Path));
    }
}
