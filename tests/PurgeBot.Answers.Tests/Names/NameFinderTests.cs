using System.Collections.Immutable;
using CsCheck;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Tests.Passages;

namespace PurgeBot.Answers.Tests.Names;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("On Friday Leonid Nikolaev shot Sergei Kirov.", "Leonid Nikolaev|Sergei Kirov")]
    [InlineData("The plan of J. V. Stalin and V.I. Lenin failed.", "J. V. Stalin|V.I. Lenin")]
    [InlineData("They trusted Vladimir Bonch-Bruevich and O'Brien.", "Vladimir Bonch-Bruevich|O'Brien")]
    [InlineData("It was Charles de Gaulle, not Otto von Bismarck.", "Charles de Gaulle|Otto von Bismarck")]
    [InlineData("They feared Harun al-Rashid and Valéry Giscard d’Estaing.", "Harun al-Rashid|Valéry Giscard d’Estaing")]
    [InlineData("In 1917 Nicholas II abdicated.", "Nicholas II")]
    [InlineData("Then Marshal Tukhachevsky and Dr. Pletnev were arrested.", "Tukhachevsky|Pletnev")]
    [InlineData("Then First Secretary Khrushchev spoke.", "Khrushchev")]
    [InlineData("The People's Commissar Yezhov signed.", "Yezhov")]
    [InlineData("Later Yezhov’s deputy, Frinovsky, was shot.", "Yezhov|Frinovsky")]
    [InlineData("All knew Stalin's Constitution by heart.", "Stalin")]
    [InlineData("When Kirov died, Stalin's friend Sergo Ordzhonikidze wept.", "Kirov|Stalin|Sergo Ordzhonikidze")]
    [InlineData("Many said that Иосиф Сталин lied.", "Иосиф Сталин")]
    [InlineData("The Soviet historian Oleg Khlevniuk agrees.", "Oleg Khlevniuk")]
    [InlineData("It hit Lech Wałęsa, Józef Piłsudski and Škvorecký.", "Lech Wałęsa|Józef Piłsudski|Škvorecký")]
    [InlineData("Then Navy Secretary Gideon Welles and Vice President Hannibal Hamlin came.", "Gideon Welles|Hannibal Hamlin")]
    [InlineData("In North Carolina Governor William W. Holden resigned.", "William W. Holden")]
    [InlineData("They met A. P. Hill and Jubal A. Early.", "A. P. Hill|Jubal A. Early")]
    [InlineData("The queen, Joan of Burgundy, and Simeon the Proud died.", "Joan of Burgundy|Simeon the Proud")]
    [InlineData("In London Madan Lal Dhingra shot him.", "London|Madan Lal Dhingra")]
    [InlineData("The notary Gabriele de' Mussi wrote it.", "Gabriele de' Mussi")]
    public void People_are_found_without_titles_and_possessives(string sentence, string names) => Assert.Equal(names, Found(sentence));

    [Theory]
    [InlineData("The Central Committee met in March.")]
    [InlineData("It was the Treaty of Riga.")]
    [InlineData("Then the NKVD, the OGPU and the CPSU met the POUM.")]
    [InlineData("The Moscow Trials and the Great Purges were watched.")]
    [InlineData("On Monday, 2 September, it rained.")]
    [InlineData("Historians disagree. Many were shot.")]
    [InlineData("It was the Battle of the Ebro.")]
    [InlineData("")]
    [InlineData("1937 – 38, 100 %.")]
    public void Organisations_days_and_events_are_no_people(string sentence) => Assert.DoesNotContain(
        Found(sentence).Split('|'), name => name.Length > 0 && name is not ("Riga" or "Ebro"));

    [Fact]
    public void Somebody_with_a_title_looks_more_like_a_person_than_a_place_does()
    {
        var names = Names("In Leningrad they arrested Marshal Tukhachevsky.");
        Assert.True(names[1].Likeness > names[0].Likeness);
    }

    [Fact]
    public void Somebody_who_acts_looks_more_like_a_person_than_a_place_does()
    {
        var names = Names("There Yezhov himself came from Kuibyshev.");
        Assert.True(names[0].Likeness > names[1].Likeness);
    }

    [Fact]
    public void Names_lie_inside_any_sentence_in_order_and_apart() =>
        AnyText.Of("Stalin", "’s", "J.", " ", " ", "de", "al-", "Marshal", "Dr.", "NKVD", "The", "was", "-", "'", "(", "1937", "\uD83D", "😀", "\u0301", "Ё", "א", "ǅ", ".", "II")
            .Sample(
                text =>
                {
                    var end = 0;
                    foreach (var name in Names(text))
                    {
                        Assert.True(name.Span.Start >= end && name.Span.Length > 0 && name.Span.End <= text.Length);
                        Assert.True(name.Words > 0);
                        Assert.False(char.IsWhiteSpace(text[name.Span.Start]) || char.IsWhiteSpace(text[name.Span.End - 1]));
                        end = name.Span.End;
                    }
                },
                iter: 5_000);

    private static ImmutableArray<NameSpan> Names(string sentence) => NameFinder.Find(sentence, new TextSpan(0, sentence.Length));

    private static string Found(string sentence) => string.Join('|', Names(sentence).Select(name => name.Span.Of(sentence).ToString()));
}
