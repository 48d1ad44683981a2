using CsCheck;

namespace PurgeBot.Fuzz;

/// <summary>Changes inputs a little: bytes, pieces of the target, and parts of other inputs.</summary>
/// <param name="target">What reads them.</param>
/// <param name="kept">The inputs to begin with; at least one.</param>
internal sealed class Mutations(FuzzTarget target, IReadOnlyList<byte[]> kept)
{
    /// <summary>Longest input that is made. Longer ones find hardly anything else, and fewer are read in a second.</summary>
    public const int Longest = 4096;

    private const uint MostChanges = 6;
    private const int LongestRun = 600;

    private readonly byte[][] _pieces = [.. target.Pieces.Select(FuzzText.Bytes)];

    /// <summary>The next input: made from nothing one time in four, else one that is there, with some changes.</summary>
    public byte[] Next(PCG chance)
    {
        if (kept.Count == 0 || chance.Next(4) == 0) return target.Fresh.Generate(chance, null, out _);
        var bytes = new List<byte>(One(chance));
        for (var changes = 1 + chance.Next(MostChanges); changes > 0; changes--) Change(bytes, chance);
        if (bytes.Count > Longest) bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private byte[] One(PCG chance) => kept[(int)chance.Next((uint)kept.Count)];

    private void Change(List<byte> bytes, PCG chance)
    {
        var at = Below(bytes.Count + 1, chance);
        switch (chance.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << (int)chance.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)chance.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, Below(Math.Min(bytes.Count - at, 20) + 1, chance));
                break;
            case 3:
                bytes.InsertRange(at, _pieces[Below(_pieces.Length, chance)]);
                break;
            case 4:
                bytes.InsertRange(at, Slice(One(chance), chance));
                break;
            case 5:
                bytes.InsertRange(at, Slice([.. bytes], chance));
                break;
            case 6:
                Repeat(bytes, at, _pieces[Below(_pieces.Length, chance)], chance);
                break;
            default:
                bytes.Insert(at, (byte)chance.Next(256));
                break;
        }
    }

    // What is slow or deep shows when something stands there many times.
    private static void Repeat(List<byte> bytes, int at, byte[] piece, PCG chance)
    {
        if (piece.Length == 0) return;
        var times = 1 + Below(LongestRun / piece.Length, chance);
        for (var i = 0; i < times; i++) bytes.InsertRange(at, piece);
    }

    private static byte[] Slice(byte[] bytes, PCG chance)
    {
        var start = Below(bytes.Length + 1, chance);
        return bytes[start..(start + Below(bytes.Length - start + 1, chance))];
    }

    private static int Below(int end, PCG chance) => end <= 1 ? 0 : (int)chance.Next((uint)end);
}
