namespace PurgeBot.Answers.Tests.Answers;

/// <summary>A small corpus with what makes answering hard: shared surnames, other spellings, repeated paragraphs, odd signs.</summary>
internal static class KirovCorpus
{
    public static AskableCorpus Open() => new(
        ("great-purge.md", Article),
        ("notes/emperors.txt", Emperors),
        ("people.yaml", People),
        ("references.json", References));

    private const string Article = """
        ---
        title: The Great Purge
        url: https://example.org/history/great-purge?lang=en#top
        ---

        # The Great Purge

        ## The murder of Kirov

        On 1 December 1934 Leonid Nikolaev shot Sergei Kirov, the party leader of Leningrad, in the corridor of the Smolny. [@conquest1968, p. 12; @conquest1968, p. 40; @lost]

        Stalin took the night train to Leningrad and questioned Nikolaev himself. That was the point. [@conquest1968]

        That was the point.

        ## The Commissariat and its heads

        Genrikh Yagoda, head of the NKVD from 1934, was replaced on 26 September 1936 by Nikolai Yezhov, whom posters showed with a hedgehog's glove.

        Yezhov’s deputy Mikhail Frinovsky ran the mass operations; Order No. 00447 of 30 July 1937 set quotas for 268,950 arrests.

        Lavrentiy Beria, born in Georgia in 1899, followed Yezhov in November 1938 and had him shot on 4 February 1940.

        Ivan Smirnov, an Old Bolshevik, stood trial in August 1936; Vladimir Smirnov, a Democratic Centralist, was shot in May 1937.

        ## Army & navy: “the marshals”

        Marshal Mikhail Tukhachevsky was arrested on 22 May 1937 in Kuibyshev and shot on 12 June 1937 after a secret trial.

        The purge of the army cost three of five marshals their lives, and anti-Soviet “plots, groups & centres” were found everywhere.
        """;

    private const string Emperors = """
        The last Romanovs

        Nicholas II abdicated on 15 March 1917, and the dynasty that had ruled for three centuries came to its end.

        The emperor was murdered with his family in a cellar in Yekaterinburg. ❤️ ́ Nobody told the people for years.
        """;

    private const string People = """
        people:
          - name: Joseph Stalin
            aliases: [Josef Stalin, Koba, Man of Steel]
            russian: [Иосиф Сталин]
            role: General Secretary
          - name: Sergei Kirov
            aliases: [Sergey Kirov, Kirow]
            russian: [Сергей Киров]
          - name: Leonid Nikolaev
            aliases: [Leonid Nikolayev]
          - name: Nikolai Yezhov
            aliases: [Nikolaj Ežov, Iron Commissar, the Bloody Dwarf]
            russian: [Николай Ежов]
          - name: Genrikh Yagoda
            aliases: [Jagoda]
            russian: [Генрих Ягода]
          - name: Lavrentiy Beria
            russian: [Лаврентий Берия]
          - name: Ivan Smirnov
          - name: Vladimir Smirnov
          - name: Mikhail Tukhachevsky
            russian: Михаил Тухачевский
          - name: Nicholas II
            aliases: [Nicholas the Bloody]
          - name: Lev Nobody
        """;

    private const string References = """
        [{"id": "conquest1968", "type": "book", "title": "The Great Terror", "author": [{"family": "Conquest", "given": "Robert"}], "issued": {"date-parts": [[1968]]}}]
        """;
}
