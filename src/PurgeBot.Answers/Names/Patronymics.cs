namespace PurgeBot.Answers.Names;

/// <summary>Tells Russian patronymics by their endings.</summary>
internal static class Patronymics
{
    private static readonly string[] Endings =
    [
        "ovich", "evich", "yich", "ovna", "evna", "ovitch", "evitch", "owitsch", "ewitsch", "ovic", "evic", "owicz", "ewicz", "ichna",
        "ович", "евич", "ьич", "овна", "евна", "ична", "овича", "евича", "овичу", "евичу", "овичем", "евичем", "овны", "евны", "овне", "евне", "овну", "евну",
    ];

    // Shorter ones are no names with an ending but the ending itself.
    private const int ShortestRoot = 3;

    /// <summary>Whether a folded word may be one; some surnames (Kaganovich) look the same.</summary>
    public static bool IsOne(string word) =>
        Endings.Any(ending => word.Length >= ending.Length + ShortestRoot && word.EndsWith(ending, StringComparison.Ordinal));
}
