using System.Collections.Immutable;

namespace PurgeBot.Answers.Passages;

/// <summary>Numbers a document's paragraphs as they are read.</summary>
internal sealed class PassageList(DocumentInfo document)
{
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly ImmutableArray<int>.Builder _lines = ImmutableArray.CreateBuilder<int>();

    /// <summary>Headings above the paragraphs to come, outermost first.</summary>
    public ImmutableArray<string> Section { get; set; } = [];

    public void Add(string text, int line, ImmutableArray<SourceReference> sources)
    {
        _passages.Add(new Passage(document, Section, _passages.Count + 1, text, SentenceSplitter.Split(text), sources));
        _lines.Add(line);
    }

    public DocumentReading ToReading(ImmutableArray<Corpus.CorpusFault> faults) =>
        new(_passages.DrainToImmutable(), _lines.DrainToImmutable(), faults);
}
