using System.Net;
using System.Text;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Emulator.Endpoint;

/// <summary>Delivers interactions over HTTP once an application has an address for them. Discord, Interactions Overview.</summary>
public sealed class EndpointClient : IDisposable
{
    private readonly EmulatorOptions _options;
    private readonly Violations _violations;
    private readonly InteractionRoutes _routes;
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    internal EndpointClient(EmulatorOptions options, Violations violations, InteractionRoutes routes) =>
        (_options, _violations, _routes) = (options, violations, routes);

    /// <summary>What requests are signed with.</summary>
    public SigningKey Key { get; } = new();

    /// <summary>Where interactions are sent; null where the gateway has them.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Saves the address, as the page General Information does: a PING must be answered, and one with a wrong signature refused.</summary>
    /// <exception cref="InvalidOperationException">The application did not do so; the address is not saved.</exception>
    public async Task SaveAsync(Uri address)
    {
        var ping = """{"application_id":"1","id":"1280000000000000007","token":"aW50ZXJhY3Rpb24","type":1,"user":{"id":"1"},"version":1}"""u8.ToArray();
        using (var answered = await PostAsync(address, ping, Key.Sign(ping, _options.Time.GetUtcNow())))
        {
            if (answered.StatusCode != HttpStatusCode.OK || await answered.Content.ReadAsStringAsync() != """{"type":1}""") throw Unverified($"a PING was answered with {answered.StatusCode}");
        }

        using var other = new SigningKey();
        using (var refused = await PostAsync(address, ping, other.Sign(ping, _options.Time.GetUtcNow())))
        {
            if (refused.StatusCode != HttpStatusCode.Unauthorized) throw Unverified($"a wrong signature was answered with {refused.StatusCode}");
        }

        Address = address;
    }

    /// <summary>Sends any request.</summary>
    public Task<HttpResponseMessage> PostAsync(Uri address, byte[] body, (string Timestamp, string Signature) headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", headers.Timestamp);
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", headers.Signature);
        request.Headers.UserAgent.ParseAdd("Discord-Interactions/1.0 (+https://discord.com)");
        return _http.SendAsync(request);
    }

    /// <summary>Sends an interaction, and takes the response for its first answer.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="payload">Its JSON.</param>
    /// <param name="isAlone">Whether it is delivered in no other way, in which it may have been answered.</param>
    internal async Task DeliverAsync(Interaction interaction, byte[] payload, bool isAlone = true)
    {
        (interaction.WrittenAt, interaction.IsPosted) = (_options.Time.GetTimestamp(), true);
        interaction.Writes++;
        try
        {
            using var response = await PostAsync(Address!, payload, Key.Sign(payload, _options.Time.GetUtcNow()));
            var body = await response.Content.ReadAsByteArrayAsync();
            if (response.StatusCode == HttpStatusCode.OK) _routes.Take(interaction, MultipartBody.Read(response.Content.Headers.ContentType?.ToString(), body));
            // Answered by a callback instead.
            else if (response.StatusCode != HttpStatusCode.Accepted && isAlone) Fail(interaction, $"answered with {(int)response.StatusCode} {Encoding.UTF8.GetString(body)}");
        }
        catch (HttpRequestException error)
        {
            Fail(interaction, error.Message);
        }
        finally
        {
            interaction.IsPosted = false;
        }
    }

    public void Dispose()
    {
        Key.Dispose();
        _http.Dispose();
    }

    private void Fail(Interaction interaction, string why)
    {
        if (_options.Remembers) _violations.Add($"POST {Address}: {why}");
        interaction.Fail($"The application did not respond: {why}");
    }

    private static InvalidOperationException Unverified(string why) => new($"The specified interactions endpoint url could not be verified: {why}.");
}
