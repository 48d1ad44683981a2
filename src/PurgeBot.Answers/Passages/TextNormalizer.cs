namespace PurgeBot.Answers.Passages;
/// <summary>stub</summary>
public static class TextNormalizer {
    /// <summary>stub</summary>
    public static string Normalize(string t) => TextCollector.Plain(t) ?? ""; }
