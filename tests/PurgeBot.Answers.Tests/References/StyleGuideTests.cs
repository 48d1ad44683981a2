using System.Runtime.CompilerServices;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.References;

namespace PurgeBot.Answers.Tests.References;

/// <summary>Works that exist, as the manuals' rules have them; italics between stars.</summary>
public sealed class StyleGuideTests
{
    private const string Conquest = """
        "id":"c","type":"book","title":"The Great Terror: A Reassessment","author":[{"family":"Conquest","given":"Robert"}],"issued":{"date-parts":[[1990]]},"publisher":"Oxford University Press","publisher-place":"New York"
        """;

    private const string Psalter = """
        "id":"p","type":"chapter","title":"The Queen Mary Psalter","author":[{"family":"Doyle","given":"Kathleen"}],"editor":[{"family":"Marks","given":"P. J. M."},{"family":"Parkin","given":"Stephen"}],
        "container-title":"The Book by Design: The Remarkable Story of the World’s Greatest Invention","publisher":"University of Chicago Press","issued":{"date-parts":[[2023]]},"page":"64-78"
        """;

    private const string Inclusion = """
        "id":"i","type":"article-journal","title":"Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life","author":[{"family":"Kwon","given":"Hyeyoung"}],"container-title":"American Journal of Sociology",
        "volume":"127","issue":"6","page":"1818-1859","issued":{"date-parts":[[2022,5]]},"DOI":"10.1086/720277"
        """;

    private const string Grady = """
        "id":"g","type":"article-journal","title":"Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States",
        "author":[{"family":"Grady","given":"Jessica S."},{"family":"Her","given":"Maiyoua"},{"family":"Moreno","given":"Geena"},{"family":"Perez","given":"Clarissa"},{"family":"Yelinek","given":"Jean"}],
        "container-title":"Psychology of Popular Media Culture","volume":"8","issue":"3","page":"207-217","issued":{"date-parts":[[2019]]},"DOI":"https://doi.org/10.1037/ppm0000185"
        """;

    private const string Channels = """
        "id":"b","type":"book","title":"The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics Today","author":[{"family":"Binder","given":"Amy J."},{"family":"Kidder","given":"Jeffrey L."}],
        "publisher":"University of Chicago Press","issued":{"date-parts":[[2022]]}
        """;

    private const string Wedding = """
        "id":"l","type":"book","title":"The Wedding Party","author":[{"literal":"Liu Xinwu"}],"translator":[{"family":"Tiang","given":"Jeremy"}],"publisher":"Amazon Crossing","issued":{"date-parts":[[2021]]}
        """;

    private const string Katyn = """
        "id":"k","type":"book","title":"Katyn: A Crime Without Punishment","editor":[{"family":"Cienciala","given":"Anna M."},{"family":"Lebedeva","given":"Natalia S."},{"family":"Materski","given":"Wojciech"}],
        "issued":{"date-parts":[[2007]]},"publisher":"Yale University Press","publisher-place":"New Haven"
        """;

    private const string Molotov = """
        "id":"m","type":"book","title":"Molotov Remembers: Inside Kremlin Politics","author":[{"family":"Chuev","given":"Felix"}],"editor":[{"family":"Resis","given":"Albert"}],"issued":{"date-parts":[[1993]]},"publisher":"Ivan R. Dee"
        """;

    private const string Excesses = """
        "id":"e","type":"article-journal","title":"“Excesses Are Not Permitted”: Mass Terror and Stalinist Governance in the Late 1930s","author":[{"family":"Getty","given":"J. Arch"}],"issued":{"date-parts":[[2002]]},
        "container-title":"Russian Review","volume":"61","issue":"1","page":"113-138"
        """;

    private const string Broue = """
        "id":"t","type":"article-journal","title":"Trotsky et le bloc des oppositions de 1932","author":[{"family":"Broué","given":"Pierre"}],"issued":{"date-parts":[[1980]]},"container-title":"Cahiers Léon Trotsky","issue":"5","page":"5-37"
        """;

    private const string Flax = """
        "id":"f","type":"article-newspaper","title":"Are Flax Seeds All That?","author":[{"family":"Blum","given":"Dani"}],"container-title":"New York Times","issued":{"date-parts":[[2023,12,13]]}
        """;

    private const string Trial = """
        "id":"r","type":"book","title":"Report of Court Proceedings in the Case of the Anti-Soviet “Bloc of Rights and Trotskyites”","author":[{"literal":"People’s Commissariat of Justice of the USSR"}],"issued":{"date-parts":[[1938]]},
        "publisher":"People’s Commissariat of Justice of the USSR","publisher-place":"Moscow"
        """;

    private const string Policy = """
        "id":"w","type":"webpage","title":"Privacy Policy","author":[{"literal":"Google"}],"container-title":"Privacy & Terms","issued":{"date-parts":[[2024,3,28]]},"URL":"https://policies.google.com/privacy"
        """;

    private const string Prejudice = """
        "id":"j","type":"book","title":"The psychology of prejudice: From attitudes to social action","author":[{"family":"Jackson","given":"Lynne M."}],"edition":"2","issued":{"date-parts":[[2019]]},"publisher":"American Psychological Association","DOI":"10.1037/0000168-000"
        """;

    [Theory]
    [InlineData(Conquest, "Conquest, R. (1990). *The Great Terror: A Reassessment*. Oxford University Press.", "(Conquest, 1990, pp. 107–108)")]
    [InlineData(Psalter, "Doyle, K. (2023). The Queen Mary Psalter. In P. J. M. Marks & S. Parkin (Eds.), *The Book by Design: The Remarkable Story of the World’s Greatest Invention* (pp. 64–78). University of Chicago Press.", "(Doyle, 2023, pp. 107–108)")]
    [InlineData(Grady, "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185", "(Grady et al., 2019, pp. 107–108)")]
    [InlineData(Prejudice, "Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000", "(Jackson, 2019, pp. 107–108)")]
    [InlineData(Katyn, "Cienciala, A. M., Lebedeva, N. S., & Materski, W. (Eds.). (2007). *Katyn: A Crime Without Punishment*. Yale University Press.", "(Cienciala et al., 2007, pp. 107–108)")]
    [InlineData(Molotov, "Chuev, F. (1993). *Molotov Remembers: Inside Kremlin Politics* (A. Resis, Ed.). Ivan R. Dee.", "(Chuev, 1993, pp. 107–108)")]
    [InlineData(Broue, "Broué, P. (1980). Trotsky et le bloc des oppositions de 1932. *Cahiers Léon Trotsky*, (5), 5–37.", "(Broué, 1980, pp. 107–108)")]
    [InlineData(Flax, "Blum, D. (2023, December 13). Are Flax Seeds All That? *New York Times*.", "(Blum, 2023, pp. 107–108)")]
    [InlineData(Trial, "People’s Commissariat of Justice of the USSR. (1938). *Report of Court Proceedings in the Case of the Anti-Soviet “Bloc of Rights and Trotskyites.”*", "(People’s Commissariat of Justice of the USSR, 1938, pp. 107–108)")]
    [InlineData(Channels, "Binder, A. J., & Kidder, J. L. (2022). *The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics Today*. University of Chicago Press.", "(Binder & Kidder, 2022, pp. 107–108)")]
    [InlineData("\"id\":\"x\",\"type\":\"book\",\"title\":\"Merriam-Webster’s Collegiate Dictionary\"", "*Merriam-Webster’s Collegiate Dictionary*. (n.d.).", "(*Merriam-Webster’s Collegiate Dictionary*, n.d., pp. 107–108)")]
    public void Apa(string csl, string entry, string inText) => Holds(CitationStyle.Apa, csl, entry, inText);

    [Theory]
    [InlineData(Conquest, "Conquest, Robert. *The Great Terror: A Reassessment*. Oxford University Press, 1990.", "Robert Conquest, *The Great Terror: A Reassessment* (Oxford University Press, 1990), 107–8.")]
    [InlineData(Psalter, "Doyle, Kathleen. “The Queen Mary Psalter.” In *The Book by Design: The Remarkable Story of the World’s Greatest Invention*, edited by P. J. M. Marks and Stephen Parkin. University of Chicago Press, 2023.", "Kathleen Doyle, “The Queen Mary Psalter,” in *The Book by Design: The Remarkable Story of the World’s Greatest Invention*, ed. P. J. M. Marks and Stephen Parkin (University of Chicago Press, 2023), 107–8.")]
    [InlineData(Inclusion, "Kwon, Hyeyoung. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” *American Journal of Sociology* 127, no. 6 (2022): 1818–59. https://doi.org/10.1086/720277.", "Hyeyoung Kwon, “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life,” *American Journal of Sociology* 127, no. 6 (2022): 107–8, https://doi.org/10.1086/720277.")]
    [InlineData(Channels, "Binder, Amy J., and Jeffrey L. Kidder. *The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics Today*. University of Chicago Press, 2022.", "Amy J. Binder and Jeffrey L. Kidder, *The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics Today* (University of Chicago Press, 2022), 107–8.")]
    [InlineData(Wedding, "Liu Xinwu. *The Wedding Party*. Translated by Jeremy Tiang. Amazon Crossing, 2021.", "Liu Xinwu, *The Wedding Party*, trans. Jeremy Tiang (Amazon Crossing, 2021), 107–8.")]
    [InlineData(Katyn, "Cienciala, Anna M., Natalia S. Lebedeva, and Wojciech Materski, eds. *Katyn: A Crime Without Punishment*. Yale University Press, 2007.", "Anna M. Cienciala et al., eds., *Katyn: A Crime Without Punishment* (Yale University Press, 2007), 107–8.")]
    [InlineData(Molotov, "Chuev, Felix. *Molotov Remembers: Inside Kremlin Politics*. Edited by Albert Resis. Ivan R. Dee, 1993.", "Felix Chuev, *Molotov Remembers: Inside Kremlin Politics*, ed. Albert Resis (Ivan R. Dee, 1993), 107–8.")]
    [InlineData(Excesses, "Getty, J. Arch. “‘Excesses Are Not Permitted’: Mass Terror and Stalinist Governance in the Late 1930s.” *Russian Review* 61, no. 1 (2002): 113–38.", "J. Arch Getty, “‘Excesses Are Not Permitted’: Mass Terror and Stalinist Governance in the Late 1930s,” *Russian Review* 61, no. 1 (2002): 107–8.")]
    [InlineData(Broue, "Broué, Pierre. “Trotsky et le bloc des oppositions de 1932.” *Cahiers Léon Trotsky*, no. 5 (1980): 5–37.", "Pierre Broué, “Trotsky et le bloc des oppositions de 1932,” *Cahiers Léon Trotsky*, no. 5 (1980): 107–8.")]
    [InlineData(Flax, "Blum, Dani. “Are Flax Seeds All That?” *New York Times*, December 13, 2023.", "Dani Blum, “Are Flax Seeds All That?,” *New York Times*, December 13, 2023, 107–8.")]
    [InlineData(Policy, "Google. “Privacy Policy.” Privacy & Terms. March 28, 2024. https://policies.google.com/privacy.", "Google, “Privacy Policy,” 107–8, Privacy & Terms, March 28, 2024, https://policies.google.com/privacy.")]
    public void Chicago(string csl, string entry, string note) => Holds(CitationStyle.Chicago, csl, entry, note);

    [Theory]
    [InlineData(Conquest, "Conquest, Robert. *The Great Terror: A Reassessment*. Oxford UP, 1990.", "(Conquest 107–08)")]
    [InlineData(Psalter, "Doyle, Kathleen. “The Queen Mary Psalter.” *The Book by Design: The Remarkable Story of the World’s Greatest Invention*, edited by P. J. M. Marks and Stephen Parkin, U of Chicago P, 2023, pp. 64–78.", "(Doyle 107–08)")]
    [InlineData(Inclusion, "Kwon, Hyeyoung. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” *American Journal of Sociology*, vol. 127, no. 6, May 2022, pp. 1818–59, https://doi.org/10.1086/720277.", "(Kwon 107–08)")]
    [InlineData(Channels, "Binder, Amy J., and Jeffrey L. Kidder. *The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics Today*. U of Chicago P, 2022.", "(Binder and Kidder 107–08)")]
    [InlineData(Wedding, "Liu Xinwu. *The Wedding Party*. Translated by Jeremy Tiang, Amazon Crossing, 2021.", "(Liu Xinwu 107–08)")]
    [InlineData(Katyn, "Cienciala, Anna M., et al., editors. *Katyn: A Crime Without Punishment*. Yale UP, 2007.", "(Cienciala et al. 107–08)")]
    [InlineData(Molotov, "Chuev, Felix. *Molotov Remembers: Inside Kremlin Politics*. Edited by Albert Resis, Ivan R. Dee, 1993.", "(Chuev 107–08)")]
    [InlineData(Excesses, "Getty, J. Arch. “‘Excesses Are Not Permitted’: Mass Terror and Stalinist Governance in the Late 1930s.” *Russian Review*, vol. 61, no. 1, 2002, pp. 113–38.", "(Getty 107–08)")]
    [InlineData(Trial, "*Report of Court Proceedings in the Case of the Anti-Soviet “Bloc of Rights and Trotskyites.”* People’s Commissariat of Justice of the USSR, 1938.", "(*Report of Court Proceedings in the Case of the Anti-Soviet “Bloc of Rights and Trotskyites”* 107–08)")]
    [InlineData(Flax, "Blum, Dani. “Are Flax Seeds All That?” *New York Times*, 13 Dec. 2023.", "(Blum 107–08)")]
    [InlineData(Policy, "Google. “Privacy Policy.” *Privacy & Terms*, 28 Mar. 2024, https://policies.google.com/privacy.", "(Google 107–08)")]
    public void Mla(string csl, string entry, string inText) => Holds(CitationStyle.Mla, csl, entry, inText);

    [Theory]
    [InlineData(CitationStyle.Apa, "(Cienciala et al., 2007; Conquest, 1990, p. 12)")]
    [InlineData(CitationStyle.Chicago, "Robert Conquest, *The Great Terror: A Reassessment* (Oxford University Press, 1990), 12; Anna M. Cienciala et al., eds., *Katyn: A Crime Without Punishment* (Yale University Press, 2007).")]
    [InlineData(CitationStyle.Mla, "(Conquest 12; Cienciala et al.)")]
    public void Several_works_are_cited_together(CitationStyle style, string inText) =>
        Assert.Equal(inText, Shown(StyleGuide.Of(style).Write(Cited($"{{{Conquest},\"locator\":\"12\"}},{{{Katyn}}}")).InText));

    [Fact]
    public void Works_of_the_same_author_and_year_are_told_apart_by_letters()
    {
        const string Works = """
            {"id":"2","type":"book","title":"Second","author":[{"family":"Khlevniuk","given":"Oleg"}],"issued":{"date-parts":[[1995]]}},
            {"id":"1","type":"book","title":"First","author":[{"family":"Khlevniuk","given":"Oleg"}],"issued":{"date-parts":[[1995]]}}
            """;
        var apa = StyleGuide.Of(CitationStyle.Apa).Write(Cited(Works));
        Assert.Equal("(Khlevniuk, 1995a; Khlevniuk, 1995b)", apa.InText.Plain);
        Assert.Equal(["Khlevniuk, O. (1995a). First.", "Khlevniuk, O. (1995b). Second."], apa.Entries.Select(entry => entry.Plain));
        Assert.Equal("(Khlevniuk, *Second*; Khlevniuk, *First*)", Shown(StyleGuide.Of(CitationStyle.Mla).Write(Cited(Works)).InText));
    }

    [Theory]
    [InlineData(CitationStyle.Apa, 21, "F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, F13, F14, F15, F16, F17, F18, F19, . . . F21. (2000). T.")]
    [InlineData(CitationStyle.Chicago, 6, "F1, F2, F3, F4, F5, and F6. T. 2000.")]
    [InlineData(CitationStyle.Chicago, 7, "F1, F2, F3, et al. T. 2000.")]
    [InlineData(CitationStyle.Mla, 3, "F1, et al. T. 2000.")]
    public void Of_many_authors_so_many_are_named_as_the_style_wants(CitationStyle style, int authors, string entry)
    {
        var names = string.Join(',', Enumerable.Range(1, authors).Select(i => $$"""{"family":"F{{i}}"}"""));
        Assert.Equal(entry, Assert.Single(StyleGuide.Of(style).Write(Cited($$"""{"id":"x","type":"book","title":"T","author":[{{names}}],"issued":{"date-parts":[[2000]] } }""")).Entries).Plain);
    }

    [Theory]
    [InlineData(CitationStyle.Apa, "x. (n.d.).")]
    [InlineData(CitationStyle.Chicago, "x. n.d.")]
    [InlineData(CitationStyle.Mla, "x.")]
    public void What_is_not_known_is_left_out(CitationStyle style, string entry) =>
        Assert.Equal(entry, Assert.Single(StyleGuide.Of(style).Write(Cited("""{"id":"x"}""")).Entries).Plain);

    [Theory]
    [InlineData("71-72", "71–72", "71–72", "71–72")]
    [InlineData("100-104", "100–104", "100–104", "100–04")]
    [InlineData("107-108", "107–108", "107–8", "107–08")]
    [InlineData("321–328", "321–328", "321–28", "321–28")]
    [InlineData("1103-1104", "1103–1104", "1103–4", "1103–04")]
    [InlineData("498-532", "498–532", "498–532", "498–532")]
    [InlineData("1496-1500", "1496–1500", "1496–500", "1496–500")]
    [InlineData("96--117", "96–117", "96–117", "96–117")]
    [InlineData("1151-72", "1151–1172", "1151–72", "1151–72")]
    [InlineData("5-7, 110-112", "5–7, 110–112", "5–7, 110–12", "5–7, 110–12")]
    [InlineData("xii-xv", "xii–xv", "xii–xv", "xii–xv")]
    [InlineData("A1", "A1", "A1", "A1")]
    public void Pages_are_shortened_as_each_style_does(string pages, string whole, string chicago, string mla) =>
        Assert.Equal((whole, chicago, mla), (PageRange.Whole(pages), PageRange.Chicago(pages), PageRange.Mla(pages)));

    [Theory]
    [InlineData("J. Arch", "J. A.")]
    [InlineData("Jean-Paul", "J.-P.")]
    [InlineData("J.A.", "J. A.")]
    [InlineData("Ludwig van", "L. van")]
    [InlineData("Олег В.", "О. В.")]
    public void Given_names_become_initials(string given, string initials) => Assert.Equal(initials, ReferenceNames.Initials(given));

    [Theory]
    [InlineData(CitationStyle.Apa)]
    [InlineData(CitationStyle.Chicago)]
    [InlineData(CitationStyle.Mla)]
    public void No_marks_meet_in_any_reference_to_a_work_of_the_default_corpus(CitationStyle style)
    {
        var works = Bibliography.Read(CorpusFolder.Open(DefaultCorpus())).Works;
        Assert.NotEmpty(works);
        foreach (var work in works)
        {
            var written = StyleGuide.Of(style).Write([new CitedWork(work, "p. 12")]);
            foreach (var text in written.Entries.Append(written.InText).Select(Shown))
            {
                Assert.DoesNotMatch(@"\s\s|\s[.,;:]|[,;]{2}|\.,\s?\.|\(\s|\s\)|\.\.(?! \.)|[?!]\.|”[.,]|\(\)", text);
                Assert.Equal(text.Count(unit => unit == '“'), text.Count(unit => unit == '”'));
            }

            Assert.Contains(work.Title!.Replace('“', ' ').Replace('”', ' ').Split(' ')[^1].Trim('?', ',', '.'), written.Entries[0].Plain, StringComparison.Ordinal);
        }
    }

    private static string DefaultCorpus([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "corpus"));

    private static void Holds(CitationStyle style, string csl, string entry, string inText)
    {
        var written = StyleGuide.Of(style).Write(Cited($"{{{csl},\"locator\":\"pp. 107-108\"}}"));
        Assert.Equal(entry, Shown(Assert.Single(written.Entries)));
        Assert.Equal(inText, Shown(written.InText));
    }

    private static IReadOnlyList<CitedWork> Cited(string works) => CslWriter.Read($"[{works}]");

    private static string Shown(StyledText text) => string.Concat(text.Runs.Select(run => run.IsItalic ? $"*{run.Text}*" : run.Text));
}
