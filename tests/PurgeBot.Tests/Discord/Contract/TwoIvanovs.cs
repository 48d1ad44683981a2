namespace PurgeBot.Tests.Discord.Contract;

/// <summary>A document in a temporary folder in which two people bear one surname.</summary>
internal sealed class TwoIvanovs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-tests-");

    public TwoIvanovs()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "mint.md"), """
            # The Copper Mint

            ## The masters of the mint

            Semyon Ivanov, a coppersmith from Tula, was master of the mint from 1655 until he was dismissed in 1661.

            Fyodor Ivanov, a clerk of the treasury, followed Semyon Ivanov as master of the mint and closed it in 1663.

            ## The forged coins

            Forged coins came into the markets of Moscow in 1659, and prices rose to fifteen times what they had been.
            """);
        File.WriteAllText(Path.Combine(_folder.FullName, "people.yaml"), """
            people:
              - name: Semyon Ivanov
                role: coppersmith, master of the mint
                died: "1662"
              - name: Fyodor Ivanov
                role: clerk of the treasury
            """);
    }

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
