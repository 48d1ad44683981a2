using System.Text.Json;
using PurgeBot.Chat.Limits;
using PurgeBot.Configuration;

namespace PurgeBot.Tests.Configuration;

public sealed class KnownKeysTests
{
    [Theory]
    [InlineData("Corpus:Pth", "There is no key Corpus:Pth, which the command line sets; there is Corpus:Path.")]
    [InlineData("Discord:Toke", "There is no key Discord:Toke, which the command line sets; there are Discord:ApiBaseUrl, Discord:PublicKey, Discord:Shards:Count, Discord:Shards:Ids, Discord:Token.")]
    [InlineData("Discord:Token:Extra", "There is no key Discord:Token:Extra, which the command line sets; there are Discord:ApiBaseUrl, Discord:PublicKey, Discord:Shards:Count, Discord:Shards:Ids, Discord:Token.")]
    [InlineData("Logging:Level", "There is no key Logging:Level, which the command line sets; there are Corpus:Path, ")]
    public void A_key_that_there_is_not_is_named_with_those_that_there_are(string key, string sentence)
    {
        var error = Assert.Throws<FormatException>(() => Settings.Read(new Dictionary<string, string?> { [key] = "s3cret" }));

        Assert.StartsWith(sentence, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_case_of_a_key_does_not_count() => Assert.Equal("x", Settings.Read(new Dictionary<string, string?> { ["index:PATH"] = "x" }).IndexPath);

    [Theory]
    [InlineData("Limits:User:PerMinute", "many", "Limits:User:PerMinute is a whole number from 0 to 1000000, not 'many'.")]
    [InlineData("Limits:Guild:Burst", "0", "Limits:Guild:Burst is a whole number from 1 to 1000000, not '0'.")]
    [InlineData("Limits:Proposals:PerMinute", "-1", "Limits:Proposals:PerMinute is a whole number from 0 to 1000000, not '-1'.")]
    public void A_limit_that_is_no_number_is_named(string key, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FormatException>(() => Settings.Read(new Dictionary<string, string?> { [key] = value })).Message);

    [Fact]
    public void Limits_are_those_of_the_settings_and_the_usual_ones_where_nothing_is_set()
    {
        var limits = Settings.Read(new Dictionary<string, string?> { ["Limits:User:PerMinute"] = "7" }).Limits;
        Assert.Equal(new LimitOptions { User = new Allowance(7, new LimitOptions().User.Burst) }, limits);
    }

    [Fact]
    public void The_settings_file_that_comes_along_names_every_key()
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

        Assert.Equal(KnownKeys.Names, KeysOf(file.RootElement, "").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(JsonElement section, string prefix) => section.EnumerateObject().SelectMany(key =>
        key.Value.ValueKind == JsonValueKind.Object ? KeysOf(key.Value, $"{prefix}{key.Name}:") : [prefix + key.Name]);
}
