namespace PurgeBot.Discord.Gateway;

// What the machine wants done. Called under the lock: nothing waits here.
internal sealed partial class GatewayConnection
{
    private void Perform(GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.FindGateway:
                _ = FindAsync();
                break;
            case GatewayAction.AskTurn:
                _ = AwaitTurnAsync();
                break;
            case GatewayAction.Connect connect:
                Open(connect.Address);
                break;
            case GatewayAction.Close close:
                Close(close.Code);
                break;
            case GatewayAction.SendHeartbeat heartbeat:
                _socket?.Send(GatewayMessages.Heartbeat(heartbeat.Sequence));
                break;
            case GatewayAction.SendIdentify:
                status.Identified();
                _socket?.Send(GatewayMessages.Identify(token, shard));
                starts.Spend(shard);
                break;
            case GatewayAction.SendResume resume:
                status.Resumed();
                _socket?.Send(GatewayMessages.Resume(token, resume.Session));
                break;
            case GatewayAction.SayReconnecting { Resumes: true } say:
                status.Reconnected();
                logger.GatewayResuming(shard.Id, say.Reason, say.Pause.TotalMilliseconds);
                break;
            case GatewayAction.SayReconnecting say:
                status.Reconnected();
                logger.GatewayRestarting(shard.Id, say.Reason, say.Pause.TotalMilliseconds);
                break;
            case GatewayAction.SayBudgetSpent say:
                logger.GatewayBudgetSpent(say.Pause);
                break;
            case GatewayAction.Refuse refuse:
                _end.TrySetException(new GatewayRefusedException(refuse.Sentence, refuse.Code));
                break;
        }
    }

    private void Open(Uri address)
    {
        var socket = new GatewaySocket(time) { Happened = Apply, Received = OnReceived };
        _socket = socket;
        _ = Task.Run(() => socket.RunAsync(GatewayAddress.WithParameters(address)), CancellationToken.None);
    }

    // The peer may take its time: the next connection doesn't wait for it, only the end of the process does.
    private void Close(int code)
    {
        if (_socket is not { } socket)
            return;
        _socket = null;
        var closing = Task.Run(() => socket.CloseAsync(code), CancellationToken.None);
        _closing = _closing.IsCompleted ? closing : Task.WhenAll(_closing, closing);
    }
}
