using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PurgeBot.Discord.Emulator.Endpoint;

namespace PurgeBot.Tests.Discord;

/// <summary>Who is heard at /interactions, and who is not.</summary>
public sealed class EndpointTests(HttpConversationTests.HttpBot one) : IClassFixture<HttpConversationTests.HttpBot>
{
    private const int MostBytes = 256 * 1024;

    private RunningBot Bot => one.Bot;

    private EndpointClient Client => Bot.Discord.Endpoint;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_does_not_sign_is_refused()
    {
        var (timestamp, signature) = Client.Key.Sign(Ping(), Now);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Ping(), ("", "")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Ping(), (timestamp, "")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Ping(), ("", signature)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Ping(), (timestamp, signature[2..])));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Ping(), (timestamp + "0", signature)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync([.. Ping(), (byte)' '], (timestamp, signature)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Ping(), (timestamp, signature)));
    }

    [Fact]
    public async Task Whoever_signs_with_another_key_is_refused()
    {
        using var other = new SigningKey();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Ping(), other.Sign(Ping(), Now)));
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task A_signature_of_another_time_is_refused(int minutes) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Ping(), Client.Key.Sign(Ping(), Now.AddMinutes(minutes))));

    [Fact]
    public async Task A_request_that_is_sent_again_is_refused()
    {
        var body = Command("1280000000000000001");
        var signed = Client.Key.Sign(body, Now);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(body, signed));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(body, signed));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(body, Client.Key.Sign(body, Now.AddSeconds(1))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"type":2}""")]
    [InlineData("""{"id":"x","token":"t","type":2}""")]
    public async Task What_is_signed_and_is_no_interaction_is_refused_for_that(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Encoding.UTF8.GetBytes(body), Client.Key.Sign(Encoding.UTF8.GetBytes(body), Now)));

    [Fact]
    public async Task JSON_of_any_depth_takes_nothing_down()
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 20_000)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body, Client.Key.Sign(body, Now)));
    }

    [Fact]
    public async Task A_kind_of_interaction_that_is_not_known_is_not_answered()
    {
        var body = Encoding.UTF8.GetBytes("""{"id":"1280000000000000002","application_id":"APPLICATION","token":"t","type":77}""".Replace("APPLICATION", Bot.Discord.ApplicationId.ToString(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(body, Client.Key.Sign(body, Now)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    public async Task An_interaction_for_another_application_is_refused(string application)
    {
        await Bot.Person.Slash("help");
        var body = Command("1280000000000000009", application);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body, Client.Key.Sign(body, Now)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_256_KB_is_refused_whether_or_not_it_says_its_length(bool saysSo)
    {
        byte[] fits = [.. Ping(), .. Enumerable.Repeat((byte)' ', MostBytes - Ping().Length)];
        Assert.Equal(HttpStatusCode.OK, await PostAsync(fits, Client.Key.Sign(fits, Now), saysSo));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync([.. fits, (byte)' '], Client.Key.Sign([.. fits, (byte)' '], Now), saysSo));
    }

    [Fact]
    public async Task A_body_that_never_ends_is_not_read_to_its_end()
    {
        using var http = new HttpClient();
        var endless = new EndlessContent();
        using var request = Request(endless, Client.Key.Sign(Ping(), Now));

        // The connection may end before the refusal is read.
        try
        {
            using var response = await http.SendAsync(request, Ct);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.True(response.Headers.ConnectionClose);
        }
        catch (HttpRequestException)
        {
            Assert.True(endless.Sent > 0);
        }

        Assert.InRange(endless.Sent, MostBytes, 40 * MostBytes);
    }

    [Theory]
    [InlineData("GET", "/interactions", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/health/live", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/interactions/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    [InlineData("HEAD", "/health/ready", HttpStatusCode.OK)]
    public async Task Other_requests_get_what_they_ask_for(string method, string path, HttpStatusCode status)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Client.Address!, path));
        using var response = await http.SendAsync(request, Ct);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Many_at_once_are_each_answered_in_their_own_response()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Bot.Discord.Meet($"p{i}").Slash("who", ("name", i % 2 == 0 ? "yezhov" : "beria"))));

        Assert.All(replies.Index(), reply => Assert.Contains(reply.Index % 2 == 0 ? "Yezhov" : "Beria", reply.Item.Text, StringComparison.Ordinal));
        Assert.All(replies, reply => Assert.Equal(4, reply.FirstResponse));
        Assert.Empty(Bot.Discord.Rest.Requests);
        Bot.AssertAllIsWell();
    }

    private Uri Address => Client.Address!;

    private static byte[] Ping() => """{"id":"1280000000000000003","application_id":"1","token":"t","type":1}"""u8.ToArray();

    private byte[] Command(string id, string? application = null) => Encoding.UTF8.GetBytes(
        $$$"""{"id":"{{{id}}}","application_id":"{{{application ?? Bot.Discord.ApplicationId.ToString()}}}","token":"t","type":2,"user":{"id":"8"},"data":{"id":"1","name":"help","type":1}}""");

    private async Task<HttpStatusCode> PostAsync(byte[] body, (string, string) signed, bool saysLength = true)
    {
        using var http = new HttpClient();
        using var request = Request(saysLength ? new ByteArrayContent(body) : new StreamContent(new UnseekableStream(body)), signed);
        using var response = await http.SendAsync(request, Ct);
        return response.StatusCode;
    }

    private HttpRequestMessage Request(HttpContent content, (string Timestamp, string Signature) signed)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = content };
        request.Headers.Add("X-Signature-Timestamp", signed.Timestamp);
        request.Headers.Add("X-Signature-Ed25519", signed.Signature);
        return request;
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class EndlessContent : HttpContent
    {
        private static readonly byte[] Piece = new byte[16 * 1024];

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (; Sent < 1L << 30; Sent += Piece.Length) await stream.WriteAsync(Piece);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
