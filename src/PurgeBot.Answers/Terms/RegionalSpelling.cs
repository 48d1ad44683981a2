using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Writes words that are spelt differently in Britain and America in one way, so that either finds the other.</summary>
/// <remarks>
/// The pairs after the Oxford English Dictionary's and Merriam-Webster's main entries. The one way is neither's alone: it is the one that
/// keeps unlike words apart when they are stemmed (organization would become organ; labour keeps away from laboratory).
/// </remarks>
internal static class RegionalSpelling
{
    // Roots that end in -our in Britain and in -or in America, whatever follows.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OurRoots = Set(
        """
        labour colour honour favour neighbour harbour rumour humour vigour armour behaviour endeavour odour parlour rigour saviour savour
        splendour tumour valour vapour candour clamour fervour glamour demeanour ardour rancour succour enamour dishonour disfavour discolour
        """);

    // Words in -ize that have no form in -ise.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AlwaysIze = Set("size prize seize capsize assize maize downsize outsize");

    private static readonly string[] IzeEndings = ["ization", "izations", "izing", "izers", "izer", "ized", "izes", "ize"];

    private static readonly FrozenDictionary<string, string> Words = Pairs(
        """
        centre center; centres centers; centred centered; theatre theater; theatres theaters; metre meter; metres meters; kilometre kilometer;
        kilometres kilometers; centimetre centimeter; centimetres centimeters; millimetre millimeter; millimetres millimeters;
        litre liter; litres liters; fibre fiber; fibres fibers; calibre caliber; sabre saber; sabres sabers; spectre specter; sombre somber;
        meagre meager; lustre luster; sceptre scepter; sepulchre sepulcher; manoeuvre maneuver; manoeuvres maneuvers; manoeuvred maneuvered;
        manoeuvring maneuvering; defence defense; defences defenses; offence offense; offences offenses; pretence pretense; licence license;
        licences licenses; practise practice; practised practiced; programme program; programmes programs; grey gray; greys grays; catalogue catalog;
        catalogues catalogs; dialogue dialog; dialogues dialogs; analogue analog; plough plow; ploughs plows; ploughed plowed;
        sceptic skeptic; sceptics skeptics; sceptical skeptical; scepticism skepticism; gaol jail; gaols jails; gaoled jailed; gaoler jailer; mould mold;
        moustache mustache; sulphur sulfur; artefact artifact; artefacts artifacts; judgement judgment; judgements judgments; acknowledgement
        acknowledgment; enquiry inquiry; enquiries inquiries; jewellery jewelry; counsellor counselor; counsellors counselors; marvellous marvelous;
        woollen woolen; fulfil fulfill; fulfils fulfills; fulfilment fulfillment; enrol enroll; enrolment enrollment; skilful skillful;
        skilfully skillfully; wilful willful; wilfully willfully; instalment installment; instalments installments; mediaeval medieval;
        archaeology archeology; archaeological archeological; archaeologist archeologist; archaeologists archeologists; encyclopaedia
        encyclopedia; anaemia anemia; caesarean cesarean; foetus fetus; paediatric pediatric; haemorrhage hemorrhage; aluminium aluminum;
        czar tsar; czars tsars; czarist tsarist; czarism tsarism; czarina tsarina; tzar tsar; tzars tsars; analyse analyze; analysed analyzed;
        analysing analyzing; paralyse paralyze; paralysed paralyzed; paralysing paralyzing; aeroplane airplane; aeroplanes airplanes;
        whilst while; amongst among; towards toward; kerb curb; cosy cozy; pyjamas pajamas; rumania romania;
        roumania romania; rumanian romanian; roumanian romanian; moslem muslim; moslems muslims; traveller traveler; travellers travelers;
        """);

    /// <summary>The one way to write a folded word; the word itself where there is but one.</summary>
    public static string Of(string word)
    {
        if (word.Length < 4) return word;
        if (Words.TryGetValue(word, out var same)) return same;
        return WithoutU(word) ?? WithS(word) ?? word;
    }

    private static string? WithoutU(string word)
    {
        var our = word.IndexOf("our", StringComparison.Ordinal);
        return our > 1 && OurRoots.Contains(word.AsSpan(0, our + 3)) ? string.Concat(word.AsSpan(0, our + 1), word.AsSpan(our + 2)) : null;
    }

    private static string? WithS(string word)
    {
        foreach (var ending in IzeEndings)
        {
            var root = word.Length - ending.Length;
            if (root < 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            return AlwaysIze.Contains(string.Concat(word.AsSpan(0, root), "ize")) ? null : string.Concat(word.AsSpan(0, root + 1), "s", word.AsSpan(root + 2));
        }

        return null;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, string> Pairs(string pairs) => pairs
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
