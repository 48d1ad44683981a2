namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>What goes wrong with a connection from its start.</summary>
public sealed record ConnectionFault
{
    private ConnectionFault(ConnectionFaultKind kind, int code = 0) => (Kind, Code) = (kind, code);

    internal ConnectionFaultKind Kind { get; }

    internal int Code { get; }

    /// <summary>Cut before the handshake.</summary>
    public static ConnectionFault Cut { get; } = new(ConnectionFaultKind.Cut);

    /// <summary>The handshake is refused with a status of HTTP.</summary>
    public static ConnectionFault Refuse(int status) => new(ConnectionFaultKind.Refuse, status);

    /// <summary>Opens, and says nothing: no HELLO.</summary>
    public static ConnectionFault NoHello { get; } = new(ConnectionFaultKind.NoHello);

    /// <summary>HELLO, and nothing after IDENTIFY or RESUME.</summary>
    public static ConnectionFault NoReady { get; } = new(ConnectionFaultKind.NoReady);

    /// <summary>IDENTIFY or RESUME is answered with op 9.</summary>
    public static ConnectionFault InvalidSession(bool isResumable) => new(ConnectionFaultKind.InvalidSession, isResumable ? 1 : 0);

    /// <summary>IDENTIFY or RESUME is answered with a close code.</summary>
    public static ConnectionFault Close(int code) => new(ConnectionFaultKind.Close, code);
}

internal enum ConnectionFaultKind
{
    Cut,
    Refuse,
    NoHello,
    NoReady,
    InvalidSession,
    Close,
}
