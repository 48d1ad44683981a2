using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds a paragraph by its key.</summary>
internal sealed class ParagraphFinder(Library library)
{
    /// <summary>The paragraph with those around it; null where the corpus no longer has it.</summary>
    public ParagraphInContext? Find(ParagraphKey key)
    {
        if (Read(key) is not { Passage: var passage } indexed) return null;
        return new ParagraphInContext(
            passage,
            Citation.Of(passage),
            ParagraphLink.To(indexed),
            Citation.SourcesOf(passage, library.Works),
            Read(key with { Number = key.Number - 1 })?.Passage,
            Read(key with { Number = key.Number + 1 })?.Passage);
    }

    private IndexedPassage? Read(ParagraphKey key)
    {
        if (key.Number < 1 || library.Index.Documents.Of(key.Document) is not { } first) return null;
        var id = (long)first + key.Number - 1;
        // Behind a document's last passage stands another document's.
        return id < library.Index.EndId && library.Index.Read((int)id) is var indexed && ParagraphKey.Of(indexed.Passage) == key ? indexed : null;
    }
}
