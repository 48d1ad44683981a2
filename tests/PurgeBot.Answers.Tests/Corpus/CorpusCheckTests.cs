using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Corpus;

public sealed class CorpusCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_corpus_has_no_faults()
    {
        _folder.Write("references.json", """[{"id": "lenoe2010"}]""");
        _folder.Write("people.yaml", "people:\n  - name: Sergei Kirov\n    born: 1886-03-27\n");
        _folder.Write("kirov.md", "# Kirov\n\nKirov led the Leningrad party. [@lenoe2010, ch. 2]\n");
        Assert.Empty(Check());
    }

    [Fact]
    public void Citations_are_checked_both_ways_at_the_lines_of_paragraphs_and_entries()
    {
        _folder.Write("references.json", "[\n{\"id\": \"used\"},\n{\"id\": \"unused\"}\n]");
        _folder.Write("a.md", "One. [@used]\n\nTwo.\n\nThree. [@unknown; @used]\n");
        Assert.Equal(
            [
                "a.md:3: The paragraph cites no source.",
                "a.md:5: The cited work 'unknown' is not in references.json.",
                "references.json:3: No paragraph cites the work 'unused'.",
            ],
            Check());
    }

    [Fact]
    public void What_a_fault_quotes_does_nothing_to_the_terminal()
    {
        _folder.Write("people.yaml", "\"\\e]0;evil\\a\\u202E\": x\npeople:\n  - name: Sergei Kirov\n");
        Assert.Contains("people.yaml:1: The key '\uFFFD]0;evil\uFFFD\uFFFD' is not known here; 'people' is.", Check());
    }

    [Fact]
    public void Sources_are_not_asked_for_in_a_corpus_without_a_bibliography()
    {
        _folder.Write("a.txt", "A paragraph without a source.");
        Assert.Empty(Check());
    }

    [Fact]
    public void A_broken_bibliography_is_one_fault_and_not_one_for_each_citation()
    {
        _folder.Write("references.json", "[");
        _folder.Write("a.md", "One. [@a]\n\nTwo. [@b]\n");
        Assert.StartsWith("references.json:1: ", Assert.Single(Check()), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_the_thesaurus_that_no_document_says_anything_of_are_named()
    {
        _folder.Write("thesaurus.yaml", """
            thesaurus:
              - asked: secret police
                written: [NKVD, "political police"]
              - same: [show trial, staged trials]
              - same: [wreckers, saboteurs]
                notes: none
            """);
        _folder.Write("a.md", "The political police.\n\nTwo show-trials were held.\n");
        Assert.Equal(
            [
                "thesaurus.yaml:5: No document says wreckers or saboteurs.",
                "thesaurus.yaml:6: The key 'notes' is not known; known are same, asked and written.",
            ],
            Check());
    }

    [Fact]
    public void People_whom_no_document_mentions_are_named()
    {
        _folder.Write("people.yaml", """
            people:
              - name: Joseph Stalin
              - name: Iona Nikitchenko
              - name: Vasily Ulrikh
                aliases: [V. V. Ulrich]
              - name: Lev Kamenev
                russian: [Лев Каменев]
              - name: Ivan the Great
              - name: Karl Radek
            """);
        _folder.Write("a.md", "Stalin's order was read by V. V. Ulrich.\n\nСудили: Лев Каменев.\n\nThe Great Purge and the Stalinradeks.\n");
        Assert.Equal(
            [
                "people.yaml:3: No document mentions Iona Nikitchenko.",
                "people.yaml:8: No document mentions Ivan the Great.",
                "people.yaml:9: No document mentions Karl Radek.",
            ],
            Check());
    }

    [Fact]
    public void Dates_of_people_are_checked_at_their_lines()
    {
        _folder.Write("people.yaml", "people:\n  - name: Kirov\n    born: 27 March\n    died: 1934-12-01\n");
        _folder.Write("a.md", "Kirov.\n");
        Assert.Equal(["people.yaml:3: '27 March' is not a date in EDTF like 1934-12-01, 1934-12 or 193X."], Check());
    }

    [Fact]
    public void A_repeated_paragraph_names_both_places()
    {
        _folder.Write("a.md", "First.\n\nThe same   words.\n");
        _folder.Write("b/c.txt", "Another one stands here.\n\nTHE SAME\nwords.\n");
        Assert.Equal(["b/c.txt:3: The paragraph repeats a.md:3."], Check());
    }

    [Fact]
    public void Only_a_paragraph_beyond_the_limit_is_too_long()
    {
        _folder.Write("a.md", new string('a', CorpusCheck.MaxParagraphLength) + "\n\n" + new string('b', CorpusCheck.MaxParagraphLength + 1));
        Assert.Equal(["a.md:3: The paragraph has 1201 characters; at most 1200 are wanted."], Check());
    }

    [Fact]
    public void Documents_that_citations_cannot_tell_apart_are_named()
    {
        _folder.Write("rome/fall.md", "One.");
        _folder.Write("troy/fall.txt", "Two.");
        Assert.Equal(["troy/fall.txt:1: The document has the name of rome/fall.md; citations cannot tell them apart."], Check());
    }

    [Fact]
    public void Unreadable_files_are_faults_among_the_others_in_order()
    {
        _folder.Write("b.md", [(byte)'a', 10, 0xFF]);
        _folder.Write("a.txt", "Text is here.\0");
        _folder.Write("c.md", "Sound.");
        Assert.Equal(["a.txt:1", "b.md:2"], Check().Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)]));
    }

    private string[] Check() =>
        [.. CorpusCheck
            .Run(CorpusFolder.Open(_folder.Path), new DocumentReader(), date => date.StartsWith('1'), TestContext.Current.CancellationToken)
            .Select(fault => fault.ToString())];
}
