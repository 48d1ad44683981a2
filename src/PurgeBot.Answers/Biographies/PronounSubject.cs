using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Biographies;

/// <summary>Whom "he" or "she" at the beginning of the next sentence surely means: whom the paragraph goes on about.</summary>
/// <param name="Person">Who it is; null where it is not sure.</param>
/// <param name="IsContested">Whether sentences of the paragraph have begun with several people: then it is not sure any more.</param>
internal readonly record struct PronounSubject(Person? Person, bool IsContested)
{
    /// <summary>Whom it means after a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">The people whom it names.</param>
    public PronounSubject After(TextSpan sentence, IReadOnlyList<PersonMention> mentions)
    {
        if (IsContested || mentions.Count == 0) return this;
        var first = mentions[0];
        // "In May the court sentenced Kamenev. He …" may mean either.
        var person = Person;
        if (first.Span.Start != sentence.Start) return mentions.All(mention => mention.Person == person) ? this : new PronounSubject(Person: null, IsContested: Person is not null);
        if (first.By is NamedBy.NameOfOwner) return new PronounSubject(Person: null, IsContested: true);
        return Person is null || first.Person == Person ? new PronounSubject(first.Person, IsContested: false) : new PronounSubject(Person: null, IsContested: true);
    }
}
