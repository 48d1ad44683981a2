using PurgeBot.Answers.Biographies;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests.Biographies;

public sealed class BiographyTests(BiographyTests.Expedition expedition) : IClassFixture<BiographyTests.Expedition>
{
    [Fact]
    public void Life_dates_are_cited_where_a_passage_states_them_and_not_where_only_the_list_does()
    {
        var life = Of("Ada Marsh").Life;
        Assert.Equal(["3 May 1861", "9 July 1921"], life.Select(day => day.When));
        Assert.Equal("Ada Marsh was born in Hull on 3 May 1861.", Sentence("Ada Marsh", life[0].Number));
        Assert.Null(life[1].Number);
    }

    [Fact]
    public void Roles_of_the_list_come_first_with_their_time_and_the_passage_that_says_so()
    {
        var role = Of("Ada Marsh").Roles[0];
        Assert.Equal(("director of the Polar Institute", "1899–1910"), (role.Title, role.Period?.ToDisplay()));
        Assert.Contains("director of the Polar Institute", Passage("Ada Marsh", role.Number), StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_that_only_the_passages_state_follow_each_once() => Assert.Equal(
        ["director of the Polar Institute 1899–1910", "secretary of the Whaling Board from 4 March 1890", "honorary president of the Geographical Club "],
        Of("Ada Marsh").Roles.Select(role => $"{role.Title} {role.Period?.ToDisplay()}"));

    [Fact]
    public void What_somebody_is_only_accused_of_being_is_no_role() =>
        Assert.DoesNotContain(Of("Ole Berg").Roles, role => role.Title.Contains("smuggler", StringComparison.Ordinal) || role.Title.Contains("spy", StringComparison.Ordinal));

    [Fact]
    public void Names_in_a_row_are_no_roles() => Assert.Equal(["carpenter"], Of("Ole Berg").Roles.Select(role => role.Title));

    [Fact]
    public void Dated_sentences_that_name_somebody_stand_in_the_order_of_time_with_their_passages()
    {
        var events = Of("Ole Berg").Events;
        Assert.Equal(["1902", "1 June 1903", "12 August 1903"], events.Select(dated => dated.When));
        Assert.All(events, dated => Assert.Contains(dated.Text, Passage("Ole Berg", dated.Number), StringComparison.Ordinal));
    }

    [Fact]
    public void A_pronoun_goes_on_about_whom_the_paragraph_begins_with_and_about_nobody_once_others_have_come_between()
    {
        Assert.Contains(Of("Ole Berg").Events, dated => dated.Text == "He drowned on 12 August 1903.");
        Assert.DoesNotContain(Of("Jon Dahl").Events, dated => dated.Text.StartsWith("He ", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_named_in_the_same_sentences_counts_the_more_the_fewer_others_there_are()
    {
        var companions = Of("Ada Marsh").Companions;
        Assert.Equal(["Ole Berg", "Jon Dahl"], companions.Select(companion => companion.Person.Name));
        // One sentence of the two alone, one with a third; and that one.
        Assert.Equal([1.5, 0.5], companions.Select(companion => companion.Weight));
        Assert.Equal([2, 1], companions.Select(companion => companion.Paragraphs));
        Assert.All(companions, companion => Assert.All(companion.Numbers, number => Assert.Contains(companion.Person.Name.Split(' ')[^1], Passage("Ada Marsh", number), StringComparison.Ordinal)));
        Assert.Equal([(0, 1)], Of("Ada Marsh").Links.Select(link => (link.One, link.Other)));
    }

    [Fact]
    public void A_surname_of_two_means_whom_the_text_called_by_the_full_name_before()
    {
        Assert.Contains(Of("Nils Dahl").Events, dated => dated.When == "5 May 1911");
        Assert.DoesNotContain(Of("Jon Dahl").Events, dated => dated.When == "5 May 1911");
    }

    [Fact]
    public void Passages_are_numbered_in_the_order_in_which_they_are_cited_each_once()
    {
        var biography = Of("Ada Marsh");
        Assert.Equal(1, biography.Life[0].Number);
        Assert.Equal(biography.Cited.Length, biography.Cited.Select(cited => cited.Passage.Paragraph).Distinct().Count());
        Assert.All(biography.Cited, cited => Assert.StartsWith("Expedition", cited.Citation, StringComparison.Ordinal));
    }

    [Fact]
    public void Whom_no_passage_names_has_an_empty_biography() => Assert.True(Of("Eva Lund").IsEmpty);

    private Biography Of(string name) => new AnswerEngine().Describe(expedition.Library, expedition.Library.People.People.Single(person => person.Name == name));

    private string Passage(string name, int? number) => Of(name).Cited[number!.Value - 1].Passage.Text;

    private string Sentence(string name, int? number) => Passage(name, number).Split(". ")[0].TrimEnd('.') + ".";

    /// <summary>A few people of an invented expedition.</summary>
    public sealed class Expedition : IDisposable
    {
        private readonly AskableCorpus _corpus = new(
            (
                "expedition.md",
                """
                # Expedition

                ## Ada Marsh

                Ada Marsh was born in Hull on 3 May 1861. She became secretary of the Whaling Board on 4 March 1890.

                From 1899 to 1910 Ada Marsh was director of the Polar Institute, and later honorary president of the Geographical Club.

                Ada Marsh, honorary president of the Geographical Club, received guests on Sundays.

                ## The voyage

                Ada Marsh hired Ole Berg in 1902.

                Ada Marsh, Ole Berg and Jon Dahl signed the papers.

                Ole Berg, carpenter, left Hull on 1 June 1903. He drowned on 12 August 1903.

                The insurers accused Ole Berg. Ole Berg was a smuggler, they claimed.

                Jon Dahl, Ole Berg and the dogs came back late. The Board thanked Eva Stone. He wept on 1 September 1903.

                ## The second voyage

                Nils Dahl, a pilot, knew the ice.

                Dahl sailed on 5 May 1911.
                """),
            (
                "people.yaml",
                """
                people:
                  - name: Ada Marsh
                    role: "director of the Polar Institute, 1899–1910"
                    born: "1861-05-03"
                    died: "1921-07-09"
                  - name: Ole Berg
                  - name: Jon Dahl
                  - name: Nils Dahl
                  - name: Eva Lund
                """));

        public Library Library => _corpus.Library;

        public void Dispose() => _corpus.Dispose();
    }
}
