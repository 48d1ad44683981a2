using CsCheck;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Names;

public sealed class CyrillicTests
{
    [Theory]
    [InlineData("Ежов", "ezhov")]
    [InlineData("Троцкий", "trotskii")]
    [InlineData("Щербаков", "shcherbakov")]
    [InlineData("Юлия", "yuliya")]
    [InlineData("Шевченко", "shevchenko")]
    [InlineData("Київ", "kiiv")]
    public void A_word_is_written_in_Latin_letters_first_as_it_stands(string word, string latin) =>
        Assert.Equal(latin, Cyrillic.ToLatin(WordFolding.Fold(word)).First());

    [Theory]
    [InlineData("Ежова", "ezhov")]
    [InlineData("Ежову", "ezhov")]
    [InlineData("Ежовым", "ezhov")]
    [InlineData("Ежове", "ezhov")]
    [InlineData("Троцкого", "trotskii")]
    [InlineData("Вышинскому", "vyshinskii")]
    [InlineData("Берии", "beriya")]
    [InlineData("Ягоды", "yagoda")]
    [InlineData("Ягодой", "yagoda")]
    public void Case_endings_come_off(string word, string nominative) => Assert.Contains(nominative, Cyrillic.ToLatin(WordFolding.Fold(word)));

    [Theory]
    [InlineData("")]
    [InlineData("Yezhov")]
    [InlineData("ЕжовX")]
    [InlineData("Ежов1")]
    public void Words_with_other_letters_are_left_alone(string word) => Assert.Empty(Cyrillic.ToLatin(WordFolding.Fold(word)));

    [Fact]
    public void Any_word_can_be_asked_for() => Gen.String.Sample(word => Assert.All(Cyrillic.ToLatin(word), latin => Assert.All(latin, letter => Assert.True(char.IsAsciiLetterLower(letter)))));

    [Theory]
    [InlineData("Ivanovich", true)]
    [InlineData("Mironovich", true)]
    [InlineData("Grigorievna", true)]
    [InlineData("Иванович", true)]
    [InlineData("Ильича", false)]
    [InlineData("Yezhov", false)]
    [InlineData("evich", false)]
    public void Patronymics_are_told_by_their_endings(string word, bool isOne) => Assert.Equal(isOne, Patronymics.IsOne(WordFolding.Fold(word)));
}
