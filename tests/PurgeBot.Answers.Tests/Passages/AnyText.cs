using CsCheck;

namespace PurgeBot.Answers.Tests.Passages;

/// <summary>Texts for properties that hold for any: random characters, and random rows of the pieces that matter to a parser.</summary>
internal static class AnyText
{
    public static Gen<string> Of(params string[] pieces) => Gen.OneOf(
        Gen.Char.Array[0, 80].Select(characters => new string(characters)),
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(string.Concat));
}
