using System.Text;

namespace PurgeBot.Tests.Web;

/// <summary>A span as it was sent. OpenTelemetry, opentelemetry-proto, trace.proto.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">Of the span; texts alone.</param>
/// <param name="Resource">Of whoever sent it.</param>
internal sealed record OtlpSpan(string Name, IReadOnlyDictionary<string, string> Attributes, IReadOnlyDictionary<string, string> Resource)
{
    /// <summary>Those of a request to export traces.</summary>
    public static IEnumerable<OtlpSpan> ReadAll(byte[] request)
    {
        foreach (var ofResource in Messages(request, field: 1))
        {
            var resource = Messages(ofResource, field: 1).Select(message => AttributesOf(message, field: 1)).Single();
            foreach (var span in Messages(ofResource, field: 2).SelectMany(scope => Messages(scope, field: 2)))
                yield return new OtlpSpan(Text(Messages(span, field: 5).Single()), AttributesOf(span, field: 9), resource);
        }
    }

    // KeyValue: the key is field 1, the value 2; of the value a text is field 1.
    private static Dictionary<string, string> AttributesOf(byte[] message, int field) => Messages(message, field).ToDictionary(
        pair => Text(Messages(pair, field: 1).Single()), pair => string.Concat(Messages(pair, field: 2).SelectMany(value => Messages(value, field: 1)).Select(Text)));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    // Protocol Buffers, Encoding: a tag with the number of the field and the kind of what follows.
    private static IEnumerable<byte[]> Messages(byte[] message, int field)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            switch (tag & 7)
            {
                case 0:
                    Number(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Number(message, ref at);
                    if (tag >> 3 == (ulong)field) yield return message[at..(at + length)];
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"There is no kind of field {tag & 7}.");
            }
        }
    }

    private static ulong Number(byte[] message, ref int at)
    {
        for (var (number, shift) = (0UL, 0); ; shift += 7)
        {
            var part = message[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }
}
