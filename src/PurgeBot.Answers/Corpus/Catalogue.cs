using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Corpus;

/// <summary>What a corpus's owner says of it in files of their own, beside the documents.</summary>
/// <param name="Version">Tells this state of the files from every other.</param>
/// <param name="People">The people of <c>people.yaml</c>.</param>
/// <param name="Works">The works of <c>references.json</c>.</param>
/// <param name="Thesaurus">The words of <c>thesaurus.yaml</c>.</param>
internal sealed record Catalogue(string Version, NameIndex People, Bibliography Works, ThesaurusFile Thesaurus)
{
    /// <summary>Reads the files; one that is missing or faulty counts as empty.</summary>
    public static Catalogue Read(CorpusFolder corpus)
    {
        // Looked at before they are read: a change in between is found the next time.
        var version = VersionOf(corpus);
        return new Catalogue(version, new NameIndex(PeopleFile.Read(corpus).People), Bibliography.Read(corpus), ThesaurusFile.Read(corpus));
    }

    /// <summary>The <see cref="Version"/> of the files as they are now, without reading them.</summary>
    public static string VersionOf(CorpusFolder corpus) =>
        string.Join('/', StampOf(corpus, PeopleFile.FileName), StampOf(corpus, Bibliography.FileName), StampOf(corpus, ThesaurusFile.FileName));

    private static string StampOf(CorpusFolder corpus, string name)
    {
        var file = new FileInfo(Path.Combine(corpus.FullPath, name));
        return file.Exists ? FormattableString.Invariant($"{file.Length}:{file.LastWriteTimeUtc.Ticks}") : "";
    }
}
