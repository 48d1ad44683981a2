using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Quiz;

/// <summary>Something that befell somebody on a date, as a sentence of the corpus states it.</summary>
/// <param name="Person">Whom.</param>
/// <param name="Kind">What.</param>
/// <param name="Verb">The word for it: shot, hanged, arrested.</param>
/// <param name="Date">When, as exactly as the sentence says.</param>
/// <param name="Passage">The paragraph.</param>
/// <param name="Stated">Where it gives the date.</param>
internal sealed record LifeEvent(Person Person, LifeEventKind Kind, string Verb, EdtfDate Date, Passage Passage, TextSpan Stated)
{
    /// <summary>The event as a question.</summary>
    public string Question => Kind == LifeEventKind.Death && Verb is not ("shot" or "hanged" or "murdered" or "killed" or "executed")
        ? $"When did {Person.Name} die?"
        : $"When was {Person.Name} {Verb}?";

    /// <summary>The event in a few words.</summary>
    public string Name => $"the {NounOf(Kind)} of {Person.Name}";

    private static string NounOf(LifeEventKind kind) => kind switch
    {
        LifeEventKind.Birth => "birth",
        LifeEventKind.Arrest => "arrest",
        LifeEventKind.Release => "release",
        LifeEventKind.Rehabilitation => "rehabilitation",
        _ => "death",
    };
}

/// <summary>What befalls people.</summary>
internal enum LifeEventKind
{
    Birth,
    Arrest,
    Release,
    Rehabilitation,
    Death,
}
