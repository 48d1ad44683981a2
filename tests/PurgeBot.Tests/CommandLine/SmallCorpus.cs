using PurgeBot.CommandLine;

namespace PurgeBot.Tests.CommandLine;

/// <summary>Two short documents in a temporary folder, and the command line run on them in this process.</summary>
internal sealed class SmallCorpus : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("purgebot-tests-");

    public SmallCorpus()
    {
        Directory.CreateDirectory(Corpus);
        Write("revolt.md", """
            ---
            title: The Salt Revolt
            url: https://history.example/salt-revolt
            ---

            # The Salt Revolt

            ## Outbreak

            The Salt Revolt broke out in Moscow on 1 June 1648, when petitioners were driven away from the tsar's procession. [@kivelson1993]

            ## Leaders and victims

            Leonty Pleshcheyev, head of the Zemsky Prikaz, was handed over to the crowd and killed in Red Square. [@kivelson1993]

            The boyar Boris Morozov, who had raised the tax on salt, was hidden in the Kremlin and sent to a monastery.
            """);
        Write("copper.md", "# The Copper Riot\n\nThe Copper Riot of 25 July 1662 was put down at Kolomenskoye by the strel'tsy.\n");
        Write("references.json", """
            [{"id":"kivelson1993","type":"article-journal","title":"The Devil Stole His Mind","author":[{"family":"Kivelson","given":"Valerie"}],"issued":{"date-parts":[[1993]]}}]
            """);
        Write("people.yaml", """
            people:
              - name: Boris Morozov
                aliases: [Boris Ivanovich Morozov]
                russian: [Борис Морозов, Морозов]
                role: boyar and tutor of the tsar
                born: "1590"
                died: "1661-11-11"
            """);
    }

    public string Corpus => Path.Combine(_root.FullName, "corpus");

    public string Index => Path.Combine(_root.FullName, "index");

    public string Write(string name, string text)
    {
        var path = Path.Combine(Corpus, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteBeside(string name, string text)
    {
        var path = Path.Combine(_root.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a command; the corpus and its index are given.</summary>
    public async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await PurgeBotCommandLine.RunAsync([.. arguments, "--corpus", Corpus, "--index", Index], output, error);
        return (exit, output.ToString(), error.ToString());
    }

    public void Dispose() => _root.Delete(recursive: true);
}
