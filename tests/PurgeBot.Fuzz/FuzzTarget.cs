using System.Collections.Immutable;
using CsCheck;

namespace PurgeBot.Fuzz;

/// <summary>A reader of input that anybody may have made, and what must hold whatever it is given.</summary>
/// <param name="Name">What it is called on the command line; also the folder of its inputs.</param>
/// <param name="Pieces">Words and signs that mean something to it: what is put together of them gets further than noise does.</param>
/// <param name="Check">Reads an input; throws where something does not hold.</param>
public sealed record FuzzTarget(string Name, ImmutableArray<string> Pieces, Action<byte[]> Check)
{
    private const int MostPieces = 40;
    private const int MostNoise = 120;

    /// <summary>Inputs made from nothing: of its pieces mostly, and of any bytes.</summary>
    public Gen<byte[]> Fresh { get; } = Gen.Frequency(
        (4, Gen.Int[0, Pieces.Length - 1].Array[0, MostPieces].Select(picked => FuzzText.Bytes(string.Concat(picked.Select(piece => Pieces[piece]))))),
        (1, Gen.Byte.Array[0, MostNoise]));
}
