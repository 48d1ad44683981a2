using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Passages;

/// <summary>Documents read from texts in the tests.</summary>
internal static class Reading
{
    public static DocumentReading Markdown(string text) => Of("doc.md", text);

    public static DocumentReading PlainText(string text) => Of("doc.txt", text);

    public static string[] Texts(this DocumentReading reading) => [.. reading.Passages.Select(passage => passage.Text)];

    /// <summary>Sources in a row, locators in braces.</summary>
    public static string Written(IEnumerable<SourceReference> sources) =>
        string.Join(' ', sources.Select(source => source.Locator is null ? source.Key : $"{source.Key}{{{source.Locator}}}"));

    /// <summary>What holds for the reading of any text.</summary>
    public static void AssertSound(DocumentReading reading, string text)
    {
        Assert.Equal(reading.Passages.Length, reading.Lines.Length);
        var mostLines = text.Count(character => character is '\n' or '\r') + 1;
        Assert.All(reading.Lines, line => Assert.InRange(line, 1, mostLines));
        Assert.All(reading.Faults, fault => Assert.InRange(fault.Line, 1, mostLines + 1));
        foreach (var (passage, number) in reading.Passages.Select((passage, i) => (passage, i + 1)))
        {
            Assert.Equal(number, passage.Paragraph);
            Assert.Equal(passage.Text, string.Join(' ', passage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            Assert.NotEmpty(passage.Sentences);
            Assert.NotEqual("", passage.Document.Title);
        }
    }

    private static DocumentReading Of(string path, string text) =>
        DocumentReader.Read(new CorpusFile(path, "/" + path, text.Length, DateTime.UnixEpoch), text);
}
