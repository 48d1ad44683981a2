using PurgeBot.Chat.Commands;

namespace PurgeBot.Discord.Wire;

/// <summary>Discord's locales (Discord, Reference, Locales), which name a country where there are several.</summary>
internal static class DiscordLocales
{
    /// <summary>Translations by Discord's locale, in the order of the locales so that the same text gives the same bytes; null for none.</summary>
    public static IReadOnlyDictionary<string, string>? Of(LocalizedText text)
    {
        if (text.Translations.IsEmpty) return null;
        var translations = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (tag, translation) in text.Translations)
            foreach (var locale in Locales(tag)) translations[locale] = translation;
        return translations;
    }

    private static string[] Locales(string tag) => tag switch
    {
        "es" => ["es-ES", "es-419"],
        "pt" => ["pt-BR"],
        "sv" => ["sv-SE"],
        "zh" => ["zh-CN"],
        _ => [tag],
    };
}
