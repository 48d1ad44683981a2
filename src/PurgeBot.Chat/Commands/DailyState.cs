using System.Globalization;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Commands;

/// <summary>
/// What a button, a menu or a form on daily posts does when it is used: one of these things, and no others. Written into the message itself,
/// so that it works after a restart and on any replica. It names no guild: that is the one in which it is used.
/// </summary>
/// <remarks>
/// Not signed, as <see cref="ButtonState"/> is not: who may do it, and in which guild, is told by the platform with each use.
/// Written as <c>1q</c> (version and kind), a letter, and numbers behind colons; the button on a post is its <see cref="ClaimKey.Marker"/>.
/// </remarks>
internal abstract record DailyState
{
    private const string Start = "1q";

    private DailyState()
    {
    }

    /// <summary>Shows where the fact of a post is from.</summary>
    /// <param name="Post">The guild and the day.</param>
    public sealed record WhereFrom(ClaimKey Post) : DailyState;

    /// <summary>Shows a page of what was posted.</summary>
    /// <param name="Page">Which page, from 0.</param>
    public sealed record History(int Page) : DailyState;

    /// <summary>Shows the first suggestion after a number.</summary>
    /// <param name="After">The number; 0 for the first of all.</param>
    public sealed record Queue(long After) : DailyState;

    /// <summary>Takes a suggestion over into the facts.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Accept(long Number) : DailyState;

    /// <summary>Deletes a suggestion.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Reject(long Number) : DailyState;

    /// <summary>Shows the guild's own facts after a number.</summary>
    /// <param name="After">The number; 0 for the first ones.</param>
    public sealed record Facts(long After) : DailyState;

    /// <summary>Shows the fact that is chosen from a menu.</summary>
    public sealed record ChooseFact : DailyState;

    /// <summary>Shows a fact.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record ShowFact(long Number) : DailyState;

    /// <summary>Shows what a fact said at some time.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Version">Which time, from 1.</param>
    public sealed record Revision(long Number, int Version) : DailyState;

    /// <summary>Opens the form by which a fact or a suggestion is changed; also the state of that form.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Edit(long Number) : DailyState;

    /// <summary>Asks whether a fact is to be removed.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record AskRemove(long Number) : DailyState;

    /// <summary>Removes a fact.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Remove(long Number) : DailyState;

    /// <summary>The form by which a moderator adds a fact.</summary>
    public sealed record Add : DailyState;

    /// <summary>The form by which a member suggests one.</summary>
    public sealed record Suggest : DailyState;

    /// <summary>Whether a member may do it who does not manage the guild.</summary>
    public bool IsForMembers => this is WhereFrom or Suggest;

    /// <summary>Reads a state; null where it is none of these.</summary>
    public static DailyState? Parse(string text)
    {
        if (ClaimKey.ParseMarker(text) is { } post) return new WhereFrom(post);
        if (text.Length < 3 || text.Length > ButtonState.MaxLength || !text.StartsWith(Start, StringComparison.Ordinal)) return null;
        return (text[2], text.Length > 4 && text[3] == ':' ? text[4..].Split(':') : text.Length == 3 ? [] : ["?"]) switch
        {
            ('y', [var page]) when ReadNumber(page) is { } number => new History((int)number),
            ('q', [var after]) when ReadNumber(after) is { } number => new Queue(number),
            ('a', [var fact]) when ReadNumber(fact) is { } number => new Accept(number),
            ('x', [var fact]) when ReadNumber(fact) is { } number => new Reject(number),
            ('l', [var after]) when ReadNumber(after) is { } number => new Facts(number),
            ('c', []) => new ChooseFact(),
            ('f', [var fact]) when ReadNumber(fact) is { } number => new ShowFact(number),
            ('v', [var fact, var revision]) when ReadNumber(fact) is { } number && ReadNumber(revision) is { } at => new Revision(number, (int)at),
            ('e', [var fact]) when ReadNumber(fact) is { } number => new Edit(number),
            ('r', [var fact]) when ReadNumber(fact) is { } number => new AskRemove(number),
            ('d', [var fact]) when ReadNumber(fact) is { } number => new Remove(number),
            ('n', []) => new Add(),
            ('s', []) => new Suggest(),
            _ => null,
        };
    }

    /// <summary>The state as it is written, far below the longest.</summary>
    public sealed override string ToString() => this switch
    {
        WhereFrom from => from.Post.Marker,
        History history => Written('y', history.Page),
        Queue queue => Written('q', queue.After),
        Accept accept => Written('a', accept.Number),
        Reject reject => Written('x', reject.Number),
        Facts facts => Written('l', facts.After),
        ChooseFact => Start + 'c',
        ShowFact fact => Written('f', fact.Number),
        Revision revision => Written('v', revision.Number, revision.Version),
        Edit edit => Written('e', edit.Number),
        AskRemove ask => Written('r', ask.Number),
        Remove remove => Written('d', remove.Number),
        Add => Start + 'n',
        Suggest => Start + 's',
        _ => throw new NotSupportedException($"{GetType().Name} cannot be written."),
    };

    private static string Written(char letter, params ReadOnlySpan<long> numbers)
    {
        var text = Start + letter;
        foreach (var number in numbers) text += string.Create(CultureInfo.InvariantCulture, $":{number}");
        return text;
    }

    // No guild has more; the number stays short.
    private static long? ReadNumber(string text) =>
        text.Length <= 9 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
