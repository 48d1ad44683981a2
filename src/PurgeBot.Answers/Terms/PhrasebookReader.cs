namespace PurgeBot.Answers.Terms;

/// <summary>Makes one phrasebook of what the authors of a corpus say about its words, and of what its text says itself.</summary>
internal static class PhrasebookReader
{
    // Chosen by hand, in the order of how surely the other words are meant; the corpora that weights are learned from have neither.
    private const float SameStrength = 0.5f;
    private const float AskedStrength = 0.4f;
    private const float AbbreviationStrength = 0.8f;

    /// <summary>Reads the entries of a thesaurus, and pairs of short and long forms.</summary>
    public static Phrasebook Read(ThesaurusFile thesaurus, IEnumerable<(string Short, string Long)> abbreviations)
    {
        var reader = new TermReader();
        var senses = new List<(Phrase, PhraseSense)>();
        foreach (var entry in thesaurus.Entries)
        {
            var strength = entry.Asked == entry.Written ? SameStrength : AskedStrength;
            var written = entry.Written.Select(text => new PhraseSense(Phrase.Read(text, reader), strength)).ToList();
            senses.AddRange(entry.Asked.SelectMany(text => written.Select(sense => (Phrase.Read(text, reader), sense))));
        }

        foreach (var (form, longForm) in abbreviations)
        {
            var (shorter, longer) = (Phrase.Read(form, reader), Phrase.Read(longForm, reader));
            // "The IT department": a short form that is read as a stop word would mean everything.
            if (shorter.Significant.IsEmpty || longer.Significant.Length < 2 || longer.Words.Length > Phrase.MaxWords) continue;
            senses.Add((shorter, new PhraseSense(longer, AbbreviationStrength)));
            senses.Add((longer, new PhraseSense(shorter, AbbreviationStrength)));
        }

        return new Phrasebook(senses);
    }
}
