using System.Globalization;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>A way in which a connection ends or becomes useless.</summary>
public sealed class GatewayDrop
{
    private GatewayDrop(string name, Func<GatewayServer, GatewayConnection, Task> act) => (Name, Act) = (name, act);

    public string Name { get; }

    internal Func<GatewayServer, GatewayConnection, Task> Act { get; }

    /// <summary>TCP is reset.</summary>
    public static GatewayDrop Reset { get; } = new("connection reset", (_, connection) => Done(connection.Cut));

    /// <summary>op 7, after which the client reconnects.</summary>
    public static GatewayDrop Reconnect { get; } = new("op 7", (_, connection) => Sends(connection, "{\"op\":7,\"d\":null}"));

    /// <summary>op 7, and the connection is closed at once.</summary>
    public static GatewayDrop ReconnectAndClose { get; } = new("op 7 and close 4000", async (server, connection) =>
    {
        await Sends(connection, "{\"op\":7,\"d\":null}");
        connection.Send(Frame.Do(live => live.CloseAsync(4000)));
    });

    /// <summary>op 9 true: the session can be resumed.</summary>
    public static GatewayDrop InvalidResumable { get; } = new("op 9 true", (_, connection) => Sends(connection, "{\"op\":9,\"d\":true}"));

    /// <summary>op 9 false: the session is over.</summary>
    public static GatewayDrop Invalid { get; } = new("op 9 false", (server, connection) =>
    {
        server.Sessions.Invalidate(connection);
        return Sends(connection, "{\"op\":9,\"d\":false}");
    });

    /// <summary>Nothing is sent or read any more, and the socket stays open.</summary>
    public static GatewayDrop Silence { get; } = new("silence", (_, connection) => Done(() => connection.IsMute = true));

    /// <summary>Heartbeats are not acknowledged; all else goes on.</summary>
    public static GatewayDrop NoAcks { get; } = new("heartbeats not acknowledged", (_, connection) => Done(() => connection.WithholdsAcks = true));

    /// <summary>A frame that is no JSON.</summary>
    public static GatewayDrop Malformed { get; } = new("malformed JSON", (_, connection) => Sends(connection, "{\"t\":\"INTERACTION_CREATE\",\"s\":"));

    /// <summary>A frame that WebSocket does not allow.</summary>
    public static GatewayDrop BrokenFrame { get; } = new("broken WebSocket frame", (_, connection) => Raw(connection, [0xFF, 0x7F, 0x00, 0x13]));

    /// <summary>Half a frame, then a reset.</summary>
    public static GatewayDrop HalfFrame { get; } = new("half a frame, then reset", async (_, connection) =>
    {
        // A text frame of 126 bytes of which 5 come.
        await Raw(connection, [0x81, 0x7E, 0x00, 0x7E, (byte)'{', (byte)'"', (byte)'o', (byte)'p', (byte)'"']);
        connection.Send(Frame.Do(live => Done(live.Cut)));
    });

    /// <summary>Reset, and the address for resuming is dead for the next two tries.</summary>
    public static GatewayDrop DeadResumeAddress { get; } = new("reset, resume address dead", (server, connection) => Done(() =>
    {
        server.OnNextConnection(ConnectionFault.Cut);
        server.OnNextConnection(ConnectionFault.Cut);
        connection.Cut();
    }));

    /// <summary>Reset, and the next connection is refused with 503.</summary>
    public static GatewayDrop Refused { get; } = new("reset, then 503", (server, connection) => Done(() =>
    {
        server.OnNextConnection(ConnectionFault.Refuse(503));
        connection.Cut();
    }));

    /// <summary>Reset, and RESUME is answered with op 9 false.</summary>
    public static GatewayDrop ResumeRefused { get; } = new("reset, resume answered op 9 false", (server, connection) => Done(() =>
    {
        server.OnNextConnection(ConnectionFault.InvalidSession(isResumable: false));
        connection.Cut();
    }));

    /// <summary>Closed by Discord with a code.</summary>
    public static GatewayDrop Close(int code) => new($"close {code.ToString(CultureInfo.InvariantCulture)}", (server, connection) =>
    {
        if (code is 4003 or 4007 or 4009) server.Sessions.Invalidate(connection);
        connection.Send(Frame.Do(live => live.CloseAsync(code)));
        return Task.CompletedTask;
    });

    /// <summary>Twenty drops, each of another kind, none of which is a reason to stop.</summary>
    public static IReadOnlyList<GatewayDrop> Twenty { get; } =
    [
        Reset, Reconnect, Close(4000), InvalidResumable, Malformed, Close(1000), Silence, HalfFrame, Close(4008), ReconnectAndClose,
        Invalid, Close(1001), NoAcks, BrokenFrame, DeadResumeAddress, Close(4009), Refused, Close(4001), ResumeRefused, Close(4999),
    ];

    public override string ToString() => Name;

    private static Task Sends(GatewayConnection connection, string frame)
    {
        connection.Send(Frame.Raw(System.Text.Encoding.UTF8.GetBytes(frame)));
        return Task.CompletedTask;
    }

    private static Task Raw(GatewayConnection connection, byte[] bytes)
    {
        connection.Send(Frame.Do(live => live.WriteBytesAsync(bytes)));
        return Task.CompletedTask;
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
