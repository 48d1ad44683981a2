using System.Collections.Concurrent;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Load;

namespace PurgeBot.Soak;

/// <summary>Who asks, and what: another person each time, in one of many servers, so that no limit for one of them is met.</summary>
/// <remarks>Thread-safe but for the random numbers, which each caller has of its own.</remarks>
internal sealed class Crowd
{
    private const int Guilds = 2_000;
    private const int RecentReplies = 500;

    // What needs Discord's API with the token is limited to 50 requests a second, of which daily posts take most.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly DiscordEmulator _discord;
    private readonly Person[] _moderators;
    private readonly Questions _questions = Questions.Read("all");
    private readonly ConcurrentQueue<(Person Person, EmulatedMessage Message)> _recent = [];
    private readonly TimeProvider _time;
    private long _lastLook;

    public Crowd(DiscordEmulator discord, TimeProvider time)
    {
        (_discord, _time) = (discord, time);
        _moderators = [.. Enumerable.Range(0, Guilds).Select(i => discord.Meet($"moderator{i}", permissions: Permissions.ManageGuild, guild: GuildOf(i)))];
        discord.Rest.Guilds.Joined = [.. Enumerable.Range(0, Guilds).Select(GuildOf), .. Enumerable.Range(1, SoakPlan.DueGuilds).Select(i => new Snowflake((ulong)i))];
        foreach (var moderator in _moderators) discord.Rest.Messages.SetGuild(ChannelOf(moderator), moderator.Guild);
    }

    /// <summary>Lets somebody do something, and gives what they see.</summary>
    /// <param name="random">Who, and what.</param>
    public Act Next(Random random)
    {
        var person = _discord.Meet("anybody", random.Next(10) == 0 ? Place.BotDm : Place.Guild, guild: GuildOf(random.Next(Guilds)));
        return random.Next(100) switch
        {
            < 70 => Ask(person, random),
            < 85 => Type(person, random),
            < 93 => Press(person, random),
            < 95 => new Act(person.Slash(random.Next(3) switch { 0 => "help", 1 => "sources", _ => "fact" })),
            < 96 => new Act(person.OnMessage("Look this up", _questions[random.Next(_questions.All.Count)].Text)),
            _ => Moderate(_moderators[random.Next(Guilds)], random),
        };
    }

    /// <summary>Notes a reply, so that somebody may press its buttons.</summary>
    public void Remember(Reply reply)
    {
        _recent.Enqueue((reply.Interaction.Person, reply.Message));
        if (_recent.Count > RecentReplies) _recent.TryDequeue(out _);
    }

    private static Snowflake GuildOf(int i) => new(810000000000100000 + (ulong)(i % Guilds));

    private static Snowflake ChannelOf(Person moderator) => new(moderator.Guild.Value + 10000000000000000);

    private Act Ask(Person person, Random random)
    {
        var (command, option, text) = _questions[random.Next(_questions.All.Count)];
        return new Act(person.Slash(command, (option, text)));
    }

    private Act Type(Person person, Random random)
    {
        var (command, option, text) = _questions[random.Next(_questions.All.Count)];
        return new Act(person.TypeFor(command, option, text[..random.Next(1, Math.Min(text.Length, 20))]));
    }

    private Act Press(Person person, Random random)
    {
        if (!_recent.TryDequeue(out var recent) || recent.Message.IsDeleted) return Ask(person, random);
        var buttons = recent.Message.Buttons.Where(button => button.CustomId is not null && !button.IsDisabled).ToArray();
        return buttons.Length == 0 ? Ask(person, random) : new Act(recent.Person.Press(recent.Message, buttons[random.Next(buttons.Length)]));
    }

    private Act Moderate(Person moderator, Random random) => new(
        random.Next(8) switch
        {
            0 when MayLook() => moderator.Slash("daily schedule", ("channel", new GivenChannel(ChannelOf(moderator))), ("time", "9:00"), ("zone", "Europe/Berlin")),
            1 when MayLook() => moderator.Slash("daily status"),
            2 when MayLook() => moderator.Slash("daily post"),
            3 => moderator.Slash("daily preview"),
            4 => moderator.Slash("daily queue"),
            5 => moderator.Slash("daily pause"),
            6 => moderator.Slash("daily resume"),
            _ => moderator.Slash("daily history"),
        },
        NeedsDatabase: true);

    private bool MayLook()
    {
        var last = Interlocked.Read(ref _lastLook);
        return _time.GetElapsedTime(last) >= BetweenLooks && Interlocked.CompareExchange(ref _lastLook, _time.GetTimestamp(), last) == last;
    }
}

/// <summary>What somebody does.</summary>
/// <param name="Seen">What they see of it.</param>
/// <param name="NeedsDatabase">Whether it cannot be done without the database.</param>
internal sealed record Act(Task<Reply> Seen, bool NeedsDatabase = false);
