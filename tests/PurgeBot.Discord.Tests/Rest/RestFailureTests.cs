using System.Net;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Tests.Rest;

public sealed class RestFailureTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static TheoryData<string> PassingFaults => ["500", "502", "503", "cut before", "cut after"];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_callback_survives_what_passes_and_is_answered_once(string fault)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(Fault(fault), times: 2);
        var interaction = rig.Use();

        var answering = rig.RespondAsync(interaction);
        await rig.Time.PassAllAsync(answering, Second);
        await answering;

        Assert.Equal(4, interaction.FirstResponse);
        Assert.Empty(rig.Discord.Violations);
    }

    [Theory]
    [InlineData("502")]
    [InlineData("503")]
    [InlineData("cut before")]
    public async Task A_callback_that_has_arrived_without_our_knowing_is_done_when_Discord_says_so(string fault)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(Fault(fault).AfterItsEffect());
        var interaction = rig.Use();

        var answering = rig.RespondAsync(interaction);
        await rig.Time.PassAllAsync(answering, Second);
        await answering;

        Assert.Equal([Seen(fault), 400], rig.Statuses);
        Assert.Equal(4, interaction.FirstResponse);
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task A_callback_that_has_arrived_and_whose_answer_hangs_is_done_when_Discord_says_so()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Late(TimeSpan.FromMinutes(1)).AfterItsEffect());
        var interaction = rig.Use();

        var answering = rig.RespondAsync(interaction);
        while (interaction.FirstResponse == 0) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Ct);
        await rig.Time.PassAsync(Second);
        await rig.Time.PassAllAsync(answering, Second);
        await answering;

        Assert.Equal(400, rig.Statuses.Last());
        Assert.Empty(rig.Discord.Violations);
    }

    [Theory]
    [InlineData("502")]
    [InlineData("cut before")]
    public async Task What_happens_between_the_arrival_and_Discords_word_of_it_changes_nothing(string fault)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(Fault(fault).AfterItsEffect());
        rig.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromSeconds(0.1)));
        rig.Discord.Rest.Faults.Add(RestFault.Status(500));

        var answering = rig.RespondAsync(rig.Use());
        await rig.Time.PassAllAsync(answering, Second);
        await answering;

        Assert.Equal([Seen(fault), 429, 500, 400], rig.Statuses);
        Assert.Empty(rig.Discord.Violations);
    }

    [Theory]
    [InlineData("502")]
    [InlineData("cut before")]
    public async Task What_fails_for_ever_is_given_up_after_a_few_tries_with_growing_pauses(string fault)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(Fault(fault), times: 10_000);

        var asking = rig.Api.GetApplicationAsync(Ct);
        await rig.Time.PassAllAsync(asking, TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<DiscordApiException>(() => asking);
        Assert.Equal(Repetition.MostTries, rig.Statuses.Count());
        var pauses = rig.Time.Waits.Where(wait => wait < TimeSpan.FromSeconds(10)).ToList();
        Assert.Equal(Repetition.MostTries - 1, pauses.Count);
        Assert.True(pauses.Sum(pause => pause.TotalSeconds) > 1);
    }

    [Fact]
    public async Task A_callback_without_any_answer_is_given_up_within_three_seconds()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Late(TimeSpan.FromMinutes(1)), times: 1000);

        var answering = rig.RespondAsync(rig.Use());
        // The deadline of the whole, then one try after the other.
        Assert.Contains(TimeSpan.FromSeconds(3), rig.Time.Waits);
        for (var tries = 1; !answering.IsCompleted; tries++)
        {
            while (rig.Statuses.Count() < tries && !answering.IsCompleted) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Ct);
            await rig.Time.PassAsync(Second);
            var pause = rig.Time.PassAsync(wait => wait < Second);
            await Task.WhenAny(answering, pause);
        }

        await Assert.ThrowsAsync<DiscordApiException>(() => answering);
        Assert.Equal(3, rig.Statuses.Count());
    }

    [Fact]
    public async Task An_interaction_that_somebody_else_has_answered_is_an_error()
    {
        await using var rig = await RestRig.StartAsync();
        var interaction = rig.Use();
        await rig.RespondAsync(interaction);

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => rig.RespondAsync(interaction));

        Assert.Equal(40060, error.Code);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("cut before")]
    [InlineData("cut after")]
    public async Task A_follow_up_that_may_have_arrived_is_not_sent_again(string fault)
    {
        await using var rig = await RestRig.StartAsync();
        var interaction = rig.Use();
        await rig.RespondAsync(interaction);
        rig.Discord.Rest.Faults.Add(Fault(fault));

        await Assert.ThrowsAsync<DiscordApiException>(() => rig.FollowUpAsync(interaction));

        Assert.Single(rig.Discord.Rest.Requests, request => request.Path.Contains("/webhooks/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_follow_up_that_is_limited_is_sent_again_since_nothing_has_happened()
    {
        await using var rig = await RestRig.StartAsync();
        var interaction = rig.Use();
        await rig.RespondAsync(interaction);
        rig.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromSeconds(0.5)));

        var following = rig.FollowUpAsync(interaction);
        await rig.Time.PassAsync(TimeSpan.FromSeconds(0.5));
        await following;

        Assert.Single(interaction.FollowUps);
    }

    [Fact]
    public async Task A_follow_up_that_never_left_is_sent_again()
    {
        // Nobody listens there.
        await using var rig = await RestRig.StartAsync(new Uri("http://127.0.0.1:1/api/v10"));

        var following = rig.FollowUpAsync(rig.Use());
        await rig.Time.PassAllAsync(following, TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<DiscordApiException>(() => following);
        Assert.Equal(Repetition.MostTries - 1, rig.Time.Waits.Count(wait => wait < TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_is_done()
    {
        await using var rig = await RestRig.StartAsync();
        var interaction = rig.Use();
        await rig.RespondAsync(interaction);
        rig.Discord.Rest.Faults.Add(RestFault.CutAfter);

        var deleting = rig.Api.DeleteOriginalAsync(rig.Application, interaction.Token, Ct);
        await rig.Time.PassAllAsync(deleting, Second);
        await deleting;

        Assert.True(interaction.Original!.IsDeleted);
    }

    // The clock stands still: where it is sent again after a pause, that fails, and does not hang.
    [Fact(Timeout = 30_000)]
    public async Task A_refused_token_is_not_sent_again()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var rig = await RestRig.StartAsync();
        rig.Options.Value.Token = "another";
        using var sender = new RestSender(rig.Options, rig.Time, () => 0.5, new Microsoft.Extensions.Logging.Logger<RestSender>(rig.Log));
        var api = new DiscordApi(sender);

        await Assert.ThrowsAsync<InvalidTokenException>(() => api.GetGatewayAsync(ct));
        await Assert.ThrowsAsync<InvalidTokenException>(() => api.GetGatewayAsync(ct));
        await Assert.ThrowsAsync<InvalidTokenException>(() => api.OverwriteCommandsAsync(rig.Application, "[]"u8.ToArray(), ct));

        Assert.Equal([401], rig.Statuses);
    }

    [Fact]
    public async Task A_401_for_an_interaction_says_nothing_of_the_bots_token()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Status(401, """{"message":"Invalid Webhook Token","code":50027}"""));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => rig.RespondAsync(rig.Use()));

        Assert.Equal(50027, error.Code);
        await rig.Api.GetApplicationAsync(Ct);
    }

    [Theory]
    [InlineData(400, """{"code":50035,"message":"Invalid Form Body","errors":{"data":{"components":{"0":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"Secret words"}]}}}}}""", 50035, "Invalid Form Body; data.components.0 BASE_TYPE_REQUIRED")]
    [InlineData(403, """{"message":"Missing Access","code":50001}""", 50001, "Missing Access")]
    [InlineData(404, """{"message":"Unknown interaction","code":10062}""", 10062, "Unknown interaction")]
    [InlineData(404, "<html>not here</html>", 0, "NotFound")]
    [InlineData(400, "[1,2", 0, "BadRequest")]
    public async Task A_refusal_is_told_in_Discords_words_and_not_repeated(int status, string body, int code, string message)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Status(status, body));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => rig.RespondAsync(rig.Use()));

        Assert.Equal(((HttpStatusCode)status, code), (error.Status!.Value, error.Code));
        Assert.EndsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Single(rig.Statuses);
    }

    [Fact]
    public async Task Far_too_many_refusals_stop_everything_until_they_are_ten_minutes_old()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Status(403), times: InvalidRequests.Most + 500);

        for (var i = 0; i < InvalidRequests.Most + 100; i++) await Assert.ThrowsAsync<DiscordApiException>(() => rig.RespondAsync(rig.Use()));

        Assert.Equal(InvalidRequests.Most, rig.Statuses.Count());
        Assert.Single(rig.Log.Lines, line => line.Contains("Discord has refused 2000 requests", StringComparison.Ordinal));
        rig.Discord.Rest.Faults.Clear();
        rig.Time.Advance(InvalidRequests.Window);
        await rig.RespondAsync(rig.Use());
    }

    [Fact]
    public async Task Limits_that_all_bots_share_are_nobodys_fault()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromMinutes(5), "shared"), times: InvalidRequests.Most);

        for (var i = 0; i < InvalidRequests.Most; i++) await Assert.ThrowsAsync<DiscordApiException>(() => rig.RespondAsync(rig.Use()));

        await rig.RespondAsync(rig.Use());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_response_is_read_up_to_8_MB_and_no_further(int more, bool isRead)
    {
        await using var rig = await RestRig.StartAsync();
        const string Json = """{"id":"12","name":"PurgeBot"}""";
        rig.Discord.Rest.Faults.Add(RestFault.Status(200, Json + new string(' ', RestExchange.MostBytes - Json.Length + more)));

        var error = await Record.ExceptionAsync(() => rig.Api.GetApplicationAsync(Ct));

        Assert.Equal(isRead ? null : "GET /applications/@me: the response is longer than any of Discord's", error?.Message);
    }

    [Fact]
    public async Task A_response_that_is_no_JSON_is_an_error_of_Discords()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Status(200, "<html>"));

        await Assert.ThrowsAsync<DiscordApiException>(() => rig.Api.GetGatewayAsync(Ct));
    }

    [Theory]
    [InlineData("400")]
    [InlineData("401")]
    [InlineData("502")]
    [InlineData("429")]
    [InlineData("cut before")]
    [InlineData("late")]
    [InlineData("echo")]
    public async Task No_token_is_in_an_error_or_in_the_log(string fault)
    {
        await using var rig = await RestRig.StartAsync();
        var interaction = rig.Use();
        rig.Discord.Rest.Faults.Add(
            fault == "echo" ? RestFault.Status(400, $$"""{"message":"Bad {{interaction.Token}} {{rig.Discord.Token}}","code":1}""") : Fault(fault), times: 100);

        var answering = rig.RespondAsync(interaction);
        await rig.Time.PassAllAsync(answering, TimeSpan.FromSeconds(3));
        var error = (await Assert.ThrowsAnyAsync<DiscordApiException>(() => answering)).ToString() + string.Join('\n', rig.Log.Lines);

        Assert.DoesNotContain(interaction.Token[..16], error, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Discord.Token, error, StringComparison.Ordinal);
        Assert.Contains("/interactions/{interaction}/{token}/callback", error, StringComparison.Ordinal);
    }

    // What the emulator notes of it: nothing where no response left.
    private static int Seen(string fault) => int.TryParse(fault, out var status) ? status : 0;

    private static RestFault Fault(string fault) => fault switch
    {
        "cut before" => RestFault.CutBefore,
        "cut after" => RestFault.CutAfter,
        "late" => RestFault.Late(TimeSpan.FromMinutes(1)),
        "502" => RestFault.BadGateway,
        "429" => RestFault.TooManyBare,
        var status => RestFault.Status(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
