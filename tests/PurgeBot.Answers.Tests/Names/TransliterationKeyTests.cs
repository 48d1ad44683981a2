using CsCheck;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Names;

public sealed class TransliterationKeyTests
{
    [Theory]
    [InlineData("Yezhov", "Ezhov Ežov Jeżow Jeschow Iejov Yezov Yeshov Yezhoff Jezhov")]
    [InlineData("Khrushchev", "Chruschtschow Chruszczow Khrouchtchev Hruščëv")]
    [InlineData("Trotsky", "Trotzki Trotskii Trockij Trocki Trotski Trotskiy")]
    [InlineData("Tukhachevsky", "Tuchatschewski Toukhatchevski Tuchaczewski Tuhačevskij")]
    [InlineData("Vyshinsky", "Wyschinski Wyszyński Vychinski Vishinsky Vyshinskii")]
    [InlineData("Zinoviev", "Sinowjew Zinovjev Zinowiew Zinoviev")]
    [InlineData("Solzhenitsyn", "Solschenizyn Soljenitsyn Sołżenicyn Solženicyn")]
    [InlineData("Ordzhonikidze", "Ordschonikidse Ordjonikidzé Ordżonikidze")]
    [InlineData("Dzerzhinsky", "Dzierżyński Dserschinski Dzeržinskij")]
    [InlineData("Kaganovich", "Kaganowitsch Kaganowicz Kaganovič Kaganovitch")]
    [InlineData("Nikolaev", "Nikolayev Nikolajew Nikolaiev")]
    [InlineData("Bukharin", "Bucharin Boukharin Buharin")]
    [InlineData("Blyukher", "Blücher Bliukher")]
    [InlineData("Felix", "Feliks")]
    public void Ways_to_write_one_name_have_a_key_in_common(string name, string others) =>
        Assert.All(others.Split(' '), other => Assert.True(Agree(name, other), $"{name} {other}"));

    [Theory]
    [InlineData("Yezhov", "Yegorov")]
    [InlineData("Kamenev", "Kameneva")]
    [InlineData("Kosior", "Kosarev")]
    [InlineData("Lenin", "Levin")]
    [InlineData("Smirnov", "Sokolnikov")]
    [InlineData("Jeschow", "Joseph")]
    [InlineData("Orlov", "Orel")]
    [InlineData("Kork", "Kurk")]
    public void Different_names_have_none(string one, string other) => Assert.False(Agree(one, other));

    [Theory]
    [InlineData("Kun")]
    [InlineData("Nin")]
    [InlineData("Ежов")]
    [InlineData("1937")]
    public void Short_names_and_other_alphabets_have_no_key(string word) => Assert.Empty(TransliterationKey.Of(WordFolding.Fold(word)));

    [Theory]
    [InlineData("Muhammad", "Mohammed")]
    [InlineData("Hussein", "Husayn")]
    public void What_differs_in_vowels_only_sounds_alike(string one, string other) => Assert.Equal(SoundOf(one), SoundOf(other));

    [Fact]
    public void Any_word_has_a_key_or_none() => Gen.String.Sample(word => Assert.All(
        TransliterationKey.Of(WordFolding.Fold(word)),
        key => Assert.True(key.Text.Length >= TransliterationKey.Shortest && TransliterationKey.SoundOf(key.Text).Length <= key.Text.Length)));

    private static bool Agree(string one, string other) => TransliterationKey.Of(WordFolding.Fold(one))
        .Any(key => TransliterationKey.Of(WordFolding.Fold(other)).Any(its => TransliterationKey.Agree(key, its)));

    private static string SoundOf(string word) => TransliterationKey.SoundOf(TransliterationKey.Of(WordFolding.Fold(word))[0].Text);
}
