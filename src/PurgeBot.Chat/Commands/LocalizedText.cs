using System.Collections.Immutable;

namespace PurgeBot.Chat.Commands;

/// <summary>A text in English and in other languages.</summary>
/// <param name="English">The text for everybody whose language is not listed; also what identifies a command or an option.</param>
/// <param name="Translations">The text by BCP 47 language tag (<c>de</c>, <c>fr</c>, <c>es</c>, <c>pl</c>, <c>ru</c>, <c>uk</c>), in the order of the tags.</param>
public sealed record LocalizedText(string English, ImmutableSortedDictionary<string, string> Translations)
{
    /// <summary>A text that is the same in every language.</summary>
    public static implicit operator LocalizedText(string text) => new(text, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>A text in all languages that the bot speaks.</summary>
    internal static LocalizedText Text(string en, string de, string fr, string es, string pl, string ru, string uk) => new(
        en,
        ImmutableSortedDictionary.CreateRange<string, string>(
            StringComparer.Ordinal, [new("de", de), new("es", es), new("fr", fr), new("pl", pl), new("ru", ru), new("uk", uk)]));
}
