using System.Buffers;
using System.Buffers.Text;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>Something to be sent: a dispatch that is put together when it is written, or bytes as they are.</summary>
internal readonly record struct Frame(GatewayEvent? Event, long Sequence, byte[]? Bytes, Func<GatewayConnection, Task>? Act)
{
    public static Frame Dispatch(GatewayEvent sent, long sequence) => new(sent, sequence, null, null);

    public static Frame Raw(byte[] bytes) => new(null, 0, bytes, null);

    /// <summary>Not a frame, but something done in its place among frames.</summary>
    public static Frame Do(Func<GatewayConnection, Task> act) => new(null, 0, null, act);

    public void WriteTo(IBufferWriter<byte> buffer)
    {
        if (Bytes is not null)
        {
            buffer.Write(Bytes);
            return;
        }

        buffer.Write("{\"t\":\""u8);
        buffer.Write(System.Text.Encoding.ASCII.GetBytes(Event!.Name));
        buffer.Write("\",\"s\":"u8);
        var digits = buffer.GetSpan(20);
        Utf8Formatter.TryFormat(Sequence, digits, out var length);
        buffer.Advance(length);
        buffer.Write(",\"op\":0,\"d\":"u8);
        buffer.Write(Event.Payload);
        buffer.Write("}"u8);
    }
}
