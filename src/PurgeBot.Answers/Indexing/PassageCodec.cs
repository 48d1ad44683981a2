using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Indexing;

/// <summary>Writes a passage into the index and reads it back, word for word.</summary>
internal static class PassageCodec
{
    /// <summary>Puts a passage in the place of what <paramref name="bytes"/> holds.</summary>
    public static void Encode(Passage passage, string textDirective, MemoryStream bytes)
    {
        bytes.SetLength(0);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true);
        writer.Write(passage.Document.Name);
        writer.Write(passage.Document.Path);
        writer.Write(passage.Document.Title);
        writer.Write(passage.Document.Url?.OriginalString ?? "");
        writer.Write(passage.Document.Licence ?? "");
        writer.Write(passage.Document.Language);
        writer.Write7BitEncodedInt(passage.Section.Length);
        foreach (var heading in passage.Section) writer.Write(heading);
        writer.Write7BitEncodedInt(passage.Paragraph);
        writer.Write(passage.Text);
        writer.Write7BitEncodedInt(passage.Sentences.Length);
        foreach (var sentence in passage.Sentences)
        {
            writer.Write7BitEncodedInt(sentence.Start);
            writer.Write7BitEncodedInt(sentence.Length);
        }

        writer.Write7BitEncodedInt(passage.Sources.Length);
        foreach (var source in passage.Sources)
        {
            writer.Write(source.Key);
            writer.Write(source.Locator ?? "");
        }

        writer.Write(textDirective);
    }

    public static IndexedPassage Decode(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        var document = new DocumentInfo(
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString() is { Length: > 0 } url ? new Uri(url) : null,
            reader.ReadString() is { Length: > 0 } licence ? licence : null,
            reader.ReadString());
        var section = ReadMany(reader, static r => r.ReadString());
        var paragraph = reader.Read7BitEncodedInt();
        var text = reader.ReadString();
        var sentences = ReadMany(reader, static r => new TextSpan(r.Read7BitEncodedInt(), r.Read7BitEncodedInt()));
        var sources = ReadMany(reader, static r =>
            new SourceReference(r.ReadString(), r.ReadString() is { Length: > 0 } locator ? locator : null));
        return new IndexedPassage(
            new Passage(document, section, paragraph, text, sentences, sources), TextDirective: reader.ReadString());
    }

    private static ImmutableArray<T> ReadMany<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++) items[i] = read(reader);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}

/// <summary>A passage as the index holds it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="TextDirective">What the end of a link to it quotes, percent-encoded; empty where the document has no address or nothing leads to it.</param>
internal sealed record IndexedPassage(Passage Passage, string TextDirective);
