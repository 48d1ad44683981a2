using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Biographies;

/// <summary>A listed person as a sentence names them.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">The name in the passage's text, without a title or a possessive ending; or the pronoun.</param>
/// <param name="By">What it is named by.</param>
internal readonly record struct PersonMention(Person Person, int Sentence, TextSpan Span, NamedBy By);

/// <summary>What names somebody in a sentence.</summary>
internal enum NamedBy
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The name as an owner: the sentence is about something or somebody of theirs ("Yezhov's wife").</summary>
    NameOfOwner,

    /// <summary>"He" or "she" at the beginning.</summary>
    Pronoun,

    /// <summary>"His" or "her" at the beginning.</summary>
    PronounOfOwner,
}
