using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;

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
            SourcesOf(passage),
            Read(key with { Number = key.Number - 1 })?.Passage,
            Read(key with { Number = key.Number + 1 })?.Passage);
    }

    /// <summary>The works that a paragraph cites, in short form.</summary>
    public ImmutableArray<string> SourcesOf(Passage passage) => Citation.SourcesOf(passage, library.Works);

    /// <summary>The paragraph alone; null where the corpus no longer has it.</summary>
    public IndexedPassage? Read(ParagraphKey key)
    {
        if (key.Number < 1 || library.Index.Documents.Of(key.Document) is not { } first) return null;
        var id = (long)first + key.Number - 1;
        // Behind a document's last passage stands another document's.
        return id < library.Index.EndId && library.Index.Read((int)id) is var indexed && ParagraphKey.Of(indexed.Passage) == key ? indexed : null;
    }
}
