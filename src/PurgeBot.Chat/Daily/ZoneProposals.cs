using System.Collections.Immutable;
using NodaTime.TimeZones;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Chat.Daily;

/// <summary>Proposes zones to somebody who types a city, a country or a part of an id.</summary>
internal static class ZoneProposals
{
    // A beginning of fewer letters has too many others near it.
    private const int ShortestMistyped = 4;
    private const int LongestRead = 60;

    // Read when somebody first types: hardly anybody ever does.
    private static readonly Lazy<ImmutableArray<Candidate>> Candidates = new(ReadAll);

    /// <summary>The zones that may be meant, most likely first: what fits without a slip, then those of the person's country.</summary>
    /// <param name="typed">What has been typed so far; any text.</param>
    /// <param name="locale">BCP 47 tag of the person's language.</param>
    /// <param name="most">Most zones.</param>
    public static ImmutableArray<string> Of(string typed, string locale, int most)
    {
        var words = WordsOf(typed[..Math.Min(typed.Length, LongestRead)]);
        var countries = ZoneCountries.Of(locale);
        return
        [
            .. Candidates.Value
                .Select(zone => (Zone: zone, Distance: words.Length == 0 ? zone.DistanceToNothing : zone.DistanceTo(words)))
                .Where(match => match.Distance is not null)
                .OrderBy(match => match.Distance)
                .ThenBy(match => countries.IndexOf(match.Zone.Country) is >= 0 and var place ? place : int.MaxValue)
                .ThenByDescending(match => ZoneCountries.IsMain(match.Zone.Id))
                .ThenBy(match => match.Zone.Place)
                .Select(match => match.Zone.Id)
                .Take(most),
        ];
    }

    private static ImmutableArray<Candidate> ReadAll()
    {
        var located = TzdbDateTimeZoneSource.Default.ZoneLocations!
            .Select((location, place) => new Candidate(location.ZoneId, location.CountryCode, WordsOf(location.CountryName), place))
            .ToList();
        var known = located.Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);
        // "UTC" before "Etc/UTC".
        var others = DailyTime.Zones.Ids.Where(id => !known.Contains(id)).OrderBy(id => id.Contains('/')).Select((id, place) => new Candidate(id, "", [], located.Count + place));
        return [.. located, .. others];
    }

    private static string[] WordsOf(string text) =>
        [.. text.Split([' ', '_', '/', '-', ',', '(', ')', '&'], StringSplitOptions.RemoveEmptyEntries).Select(word => WordFolding.Fold(word)).Where(word => word.Length > 0)];

    private sealed class Candidate(string id, string country, string[] countryName, int place)
    {
        private const int City = 0, Word = 1, Mistyped = 2;

        private readonly string[] _words = WordsOf(id);
        private readonly int _cityAt = WordsOf(id[..(id.LastIndexOf('/') + 1)]).Length;

        public string Id => id;

        /// <summary>ISO 3166; empty for what is a zone of no country.</summary>
        public string Country => country;

        public int Place => place;

        /// <summary>How likely it is before anything is typed: what belongs to no country is found by its name alone.</summary>
        public int? DistanceToNothing => country.Length > 0 ? 0 : null;

        /// <summary>0 where its city begins as typed, 1 where words of it do, 2 where there is a slip; null where it is not meant.</summary>
        public int? DistanceTo(string[] typed)
        {
            if (Begins(_words.AsSpan(_cityAt), typed)) return City;
            var furthest = Word;
            foreach (var word in typed)
            {
                if (_words.Concat(countryName).Any(own => own.StartsWith(word, StringComparison.Ordinal))) continue;
                if (word.Length < ShortestMistyped || !_words.Skip(_cityAt).Concat(countryName).Any(own => IsNear(word, own))) return null;
                furthest = Mistyped;
            }

            return furthest;
        }

        private static bool Begins(ReadOnlySpan<string> city, string[] typed)
        {
            if (typed.Length > city.Length) return false;
            for (var i = 0; i < typed.Length; i++)
                if (!city[i].StartsWith(typed[i], StringComparison.Ordinal)) return false;
            return true;
        }

        // The word may not be typed to its end.
        private static bool IsNear(string typed, string word)
        {
            var most = Spelling.EditsAllowed(typed);
            for (var length = Math.Max(1, typed.Length - most); length <= Math.Min(typed.Length + most, word.Length); length++)
                if (Spelling.Edits(typed, word[..length], most) is not null) return true;
            return false;
        }
    }
}
