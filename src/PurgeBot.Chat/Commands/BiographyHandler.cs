using PurgeBot.Answers;
using PurgeBot.Answers.Biographies;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Commands;

/// <summary>Shows, to whoever presses a button for it, what the corpus says of a person, and who is named together with them.</summary>
internal sealed class BiographyHandler(LiveLibrary live, AnswerEngine engine)
{
    /// <summary>Shows it in words.</summary>
    public Handled Handle(ButtonState.Biography at) => Show(at.Name, BiographyCard.Of, static biography => !biography.IsEmpty);

    /// <summary>Shows the picture of the network.</summary>
    public Handled Handle(ButtonState.Network at) => Show(at.Name, BiographyCard.Network, static biography => !biography.Companions.IsEmpty);

    private Handled Show(string name, Func<Biography, Card> card, Func<Biography, bool> says)
    {
        using var lease = live.Acquire();
        if (lease.Library.People.People.FirstOrDefault(person => person.Name == name) is not { } person) return CommandHandler.Declined(NoticeCard.PersonGone);
        var biography = engine.Describe(lease.Library, person);
        return says(biography)
            ? new Handled(new Reply.Post(card(biography), IsPrivate: true), Outcome.Shown)
            : CommandHandler.Declined(BiographyCard.None(name));
    }
}
