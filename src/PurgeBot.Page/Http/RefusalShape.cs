namespace PurgeBot.Page.Http;

/// <summary>Why something was not done.</summary>
/// <param name="Error">One sentence, for people.</param>
internal sealed record RefusalShape(string Error);
