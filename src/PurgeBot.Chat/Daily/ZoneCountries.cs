using System.Collections.Immutable;

namespace PurgeBot.Chat.Daily;

/// <summary>Where people of a language are likely to be.</summary>
internal static class ZoneCountries
{
    // ISO 3166, those with most speakers first; of a language that is spoken in several countries.
    private static readonly Dictionary<string, ImmutableArray<string>> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bg"] = ["BG"],
        ["cs"] = ["CZ"],
        ["da"] = ["DK"],
        ["de"] = ["DE", "AT", "CH"],
        ["el"] = ["GR", "CY"],
        ["en"] = ["US", "GB", "CA", "AU", "IN", "IE", "NZ", "ZA"],
        ["es"] = ["ES", "MX", "AR", "CO", "CL", "PE"],
        ["fi"] = ["FI"],
        ["fr"] = ["FR", "BE", "CA", "CH"],
        ["hi"] = ["IN"],
        ["hr"] = ["HR", "BA"],
        ["hu"] = ["HU"],
        ["id"] = ["ID"],
        ["it"] = ["IT", "CH"],
        ["ja"] = ["JP"],
        ["ko"] = ["KR"],
        ["lt"] = ["LT"],
        ["nl"] = ["NL", "BE"],
        ["no"] = ["NO"],
        ["pl"] = ["PL"],
        ["pt"] = ["BR", "PT"],
        ["ro"] = ["RO", "MD"],
        ["ru"] = ["RU", "BY", "KZ"],
        ["sv"] = ["SE", "FI"],
        ["th"] = ["TH"],
        ["tr"] = ["TR"],
        ["uk"] = ["UA"],
        ["vi"] = ["VN"],
        ["zh"] = ["CN", "TW", "HK", "SG"],
    };

    // Where most people of a country live whose list of zones, which goes from east to west, begins elsewhere.
    private static readonly HashSet<string> MainZones =
        ["America/Sao_Paulo", "America/Toronto", "Australia/Sydney", "Europe/Kiev", "Europe/Kyiv", "Europe/Moscow"];

    // Spanish as spoken in Latin America: a region by the United Nations' number.
    private const string LatinAmerica = "419";

    /// <summary>The countries, ISO 3166, most likely first; none where the language is not known.</summary>
    /// <param name="locale">BCP 47 tag; the country in it, if any, comes first.</param>
    public static ImmutableArray<string> Of(string locale)
    {
        var parts = locale.Split('-');
        var countries = ByLanguage.GetValueOrDefault(parts[0], []);
        if (parts.Length < 2) return countries;
        return parts[^1] == LatinAmerica ? [.. countries.Where(country => country != "ES")] : [parts[^1], .. countries.Where(country => country != parts[^1])];
    }

    /// <summary>Whether most people of its country live by a zone although others come before it in the list of zones.</summary>
    public static bool IsMain(string zone) => MainZones.Contains(zone);
}
