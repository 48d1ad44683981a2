using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene40;
using Lucene.Net.Codecs.Lucene46;

namespace PurgeBot.Answers.Indexing;

/// <summary>How Lucene writes an index: as it always does, but with the stored fields as they are.</summary>
/// <remarks>
/// Compressing them took a fifth of the time of indexing, and a question had to decompress 16 KiB for each passage it shows.
/// The files have no checksums of their own; <see cref="GenerationManifest.IndexFiles"/> has those of all files.
/// </remarks>
[CodecName("PurgeBot")]
internal sealed class IndexCodec() : FilterCodec(new Lucene46Codec())
{
    public override StoredFieldsFormat StoredFieldsFormat { get; } = new Lucene40StoredFieldsFormat();

    /// <summary>Makes the codec known to Lucene, which opens an index by the name of its codec.</summary>
    public static void Register() => SetCodecFactory(new DefaultCodecFactory { CustomCodecTypes = [typeof(IndexCodec)] });
}
