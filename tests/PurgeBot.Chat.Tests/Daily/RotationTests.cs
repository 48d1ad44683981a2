using CsCheck;
using NodaTime;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class RotationTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    [Fact]
    public void Nothing_comes_again_until_everything_has_come() => Gen.Select(Gen.Int[1, 30], Gen.Long).Sample((count, guild) =>
    {
        var facts = Facts(count);
        var posted = Post(facts, guild, days: 3 * count);
        for (var round = 0; round < 3; round++) Assert.Equal(count, posted.Skip(round * count).Take(count).Distinct().Count());
    });

    [Fact]
    public void Also_where_facts_come_and_go_one_comes_again_only_when_all_that_are_there_have_come_since() =>
        Gen.Select(Gen.Int[0, (1 << 12) - 1].Array[40], Gen.Long).Sample((present, guild) =>
        {
            var facts = Facts(12);
            var last = new Dictionary<string, LocalDate>();
            for (var i = 0; i < present.Length; i++)
            {
                var there = facts.Where((_, at) => (present[i] & (1 << at)) != 0).ToArray();
                if (Rotation.Choose(there, Start.PlusDays(i), last, guild) is not { } fact) continue;
                if (last.TryGetValue(fact.Id, out var before)) Assert.All(there, other => Assert.True(last.TryGetValue(other.Id, out var at) && at >= before));
                last[fact.Id] = Start.PlusDays(i);
            }
        });

    [Fact]
    public void What_happened_on_the_day_comes_first_also_when_it_came_last_year()
    {
        DailyFact[] facts = [.. Facts(5), new("kirov", "Kirov was killed.", new AnnualDate(12, 1), "A book")];
        var last = new Dictionary<string, LocalDate> { ["kirov"] = new(2025, 12, 1) };
        Assert.Equal("kirov", Rotation.Choose(facts, new LocalDate(2026, 12, 1), last, 1)!.Id);
        Assert.NotEqual("kirov", Rotation.Choose(facts, new LocalDate(2026, 12, 2), last, 1)!.Id);
    }

    [Fact]
    public void Of_several_on_one_day_the_one_comes_that_was_posted_longest_ago()
    {
        DailyFact[] facts = [new("a", "A.", new AnnualDate(12, 1), ""), new("b", "B.", new AnnualDate(12, 1), "")];
        var first = Rotation.Choose(facts, new LocalDate(2026, 12, 1), new Dictionary<string, LocalDate>(), 1)!.Id;
        var second = Rotation.Choose(facts, new LocalDate(2027, 12, 1), new Dictionary<string, LocalDate> { [first] = new(2026, 12, 1) }, 1)!.Id;
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void What_happened_on_29_February_is_of_that_day_alone()
    {
        DailyFact[] facts = [new("leap", "Leap.", new AnnualDate(2, 29), ""), new("other", "Other.", null, "")];
        var posted = new Dictionary<string, LocalDate> { ["leap"] = new(2027, 2, 1) };
        Assert.Equal("other", Rotation.Choose(facts, new LocalDate(2027, 2, 28), posted, 1)!.Id);
        Assert.Equal("leap", Rotation.Choose(facts, new LocalDate(2028, 2, 29), posted, 1)!.Id);
    }

    [Fact]
    public void Guilds_have_orders_of_their_own() => Assert.NotEqual(Post(Facts(20), 1, 20), Post(Facts(20), 2, 20));

    [Fact]
    public void Without_facts_there_is_none() => Assert.Null(Rotation.Choose([], Start, new Dictionary<string, LocalDate>(), 1));

    private static DailyFact[] Facts(int count) => [.. Enumerable.Range(1, count).Select(number => new DailyFact($"f{number}", $"Fact {number}.", null, ""))];

    private static List<string> Post(DailyFact[] facts, long guild, int days)
    {
        var last = new Dictionary<string, LocalDate>();
        var posted = new List<string>();
        for (var day = Start; day < Start.PlusDays(days); day = day.PlusDays(1))
        {
            posted.Add(Rotation.Choose(facts, day, last, guild)!.Id);
            last[posted[^1]] = day;
        }

        return posted;
    }
}
