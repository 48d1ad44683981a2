using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PurgeBot.Answers.Corpus;

/// <summary>A text in YAML, read event by event up to the first place that is not YAML.</summary>
internal static class YamlText
{
    /// <summary>Calls <paramref name="read"/> with a parser at the text's root, unless the text is empty.</summary>
    /// <returns>The 1-based line that is not YAML and what is wrong there; null where all that was read is sound.</returns>
    public static (int Line, string Message)? Read(string yaml, Action<Parser> read)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
                read(parser);
            return null;
        }
        catch (YamlException error)
        {
            return (Math.Max(1, (int)error.Start.Line), error.Message);
        }
        // What YamlDotNet 18.1 throws besides: its scanner's state check at a missing bracket (ScanPlainScalar), TagName's check of
        // its argument, the end of events after an error that it passed over.
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            return (Math.Max(1, (int)(parser.Current?.End.Line ?? 1)), "Something here is not closed or not in its place.");
        }
    }
}
