using PurgeBot.Chat.Commands;

namespace PurgeBot.Page.Chat;

/// <summary>What the bot does in return.</summary>
/// <param name="Kind"><c>post</c>, <c>replace</c>, <c>remove</c>, <c>ask</c> or <c>propose</c>.</param>
internal sealed record ReplyShape(string Kind)
{
    /// <summary>Whether only the person who asked sees it.</summary>
    public bool Private { get; init; }

    /// <summary>The message.</summary>
    public CardShape? Card { get; init; }

    /// <summary>The form to be filled in.</summary>
    public FormShape? Form { get; init; }

    /// <summary>The values proposed.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>A reply as the page reads it.</summary>
    public static ReplyShape Of(Reply reply) => reply switch
    {
        Reply.Post post => new ReplyShape("post") { Card = CardShape.Of(post.Card), Private = post.IsPrivate },
        Reply.Replace replace => new ReplyShape("replace") { Card = CardShape.Of(replace.Card) },
        Reply.Remove => new ReplyShape("remove"),
        Reply.Ask ask => new ReplyShape("ask") { Form = FormShape.Of(ask.Form) },
        Reply.Propose proposal => new ReplyShape("propose") { Choices = proposal.Choices },
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };
}

/// <summary>A form.</summary>
/// <param name="State">Comes back with it.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Fields">What is filled in.</param>
internal sealed record FormShape(string State, string Title, IReadOnlyList<FieldShape> Fields)
{
    /// <summary>A form as the page reads it.</summary>
    public static FormShape Of(Form form) => new(form.State, form.Title, [.. form.Fields.Select(field => new FieldShape(field.Name, field.Label, field.MaxLength)
    {
        Description = field.Description,
        Long = field.IsLong,
        Required = field.IsRequired,
        Value = field.Value,
    })]);
}

/// <summary>A field of a form.</summary>
/// <param name="Name">What it is called when it comes back.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Most">Longest text, UTF-16 code units.</param>
internal sealed record FieldShape(string Name, string Label, int Most)
{
    /// <summary>What is meant.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the text may have several lines.</summary>
    public bool Long { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; init; }

    /// <summary>What stands there at first.</summary>
    public string? Value { get; init; }
}
