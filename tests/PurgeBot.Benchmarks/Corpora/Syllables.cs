using System.Text;

namespace PurgeBot.Benchmarks.Corpora;

/// <summary>Invents words that can be pronounced, from syllables and an ending that fits the kind of word.</summary>
/// <param name="onsets">What a syllable may start with.</param>
/// <param name="vowels">What stands in its middle.</param>
/// <param name="codas">What the last one may close with.</param>
/// <param name="endings">What the word ends with.</param>
internal sealed class Syllables(string onsets, string vowels, string codas, string endings)
{
    private const string EnglishOnsets = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w";
    private const string EnglishVowels = "a a a e e e i i o o u ai ea ou";
    private const string EnglishCodas = "- - - - - n r l s m nd nt rt ck st";
    private const string SlavicOnsets = "b br d dr g gr k kr l m n p pr r s sk st t tr v vl z zh kh ch sh";

    public static readonly Syllables Nouns =
        new(EnglishOnsets, EnglishVowels, EnglishCodas, "tion er ment ness ity age ism or ary ance s ers ure -");
    public static readonly Syllables Verbs = new(EnglishOnsets, EnglishVowels, EnglishCodas, "ed ised ated ted ied led");
    public static readonly Syllables Adjectives =
        new(EnglishOnsets, EnglishVowels, EnglishCodas, "al ic ous ive able ish ary less ian ent");
    public static readonly Syllables Surnames =
        new(SlavicOnsets, "a a e i o o u ya", "- - - - n r l m rt lk", "ov ev in sky enko ko vich mann er son ski yan dze berg");
    public static readonly Syllables Places =
        new(SlavicOnsets, "a a e i o o u", "- - - n r l m", "grad sk burg ovo ino stadt polye ford ia ava itz");

    // Letters and clusters that the other models never make.
    public static readonly Syllables Strangers = new("zw xh ql vj", "aa uo ii ue", "- x q", "blax quoz thuul xar");

    private readonly string[] _onsets = Split(onsets);
    private readonly string[] _vowels = Split(vowels);
    private readonly string[] _codas = Split(codas);
    private readonly string[] _endings = Split(endings);

    /// <summary>A word of so many syllables and an ending, in lower case.</summary>
    public string Invent(Random random, int syllables)
    {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++) word.Append(Pick(_onsets, random)).Append(Pick(_vowels, random));
        word.Append(Pick(_codas, random));

        // Endings begin with a vowel or a consonant; an open syllable takes a consonant before a vowel.
        var ending = Pick(_endings, random);
        var meets = ending.Length > 0 && "aeiou".Contains(ending[0]) && "aeiou".Contains(word[^1]);
        if (meets) word.Append(Pick(_onsets, random)[0]);
        return word.Append(ending).ToString();
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private static string[] Split(string words) => [.. words.Split(' ').Select(word => word == "-" ? "" : word)];
}
