using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PurgeBot.Discord.Emulator.Endpoint;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Emulator;

/// <summary>
/// Start here: Discord on loopback. It answers REST and gateway as the public documentation describes them, records what it
/// receives, and misbehaves where a test tells it to.
/// </summary>
public sealed class DiscordEmulator : IAsyncDisposable
{
    private readonly WebApplication _web;
    private int _people;

    private DiscordEmulator(WebApplication web, EmulatorOptions options, RestApi rest, GatewayServer gateway, InteractionLedger interactions, FileHost files)
    {
        (_web, Options, Rest, Gateway, Interactions, Files) = (web, options, rest, gateway, interactions, files);
        var addresses = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        ApiBaseUrl = new Uri(addresses[0] + "/api/v10");
        rest.Endpoint = Endpoint = new EndpointClient(options, rest.Violations, rest.Interactions);
        files.Address = addresses[0];
        GatewayUrl = new Uri(addresses[0].Replace("http:", "ws:", StringComparison.Ordinal));
        gateway.Addresses = (GatewayUrl, new Uri(addresses[1].Replace("http:", "ws:", StringComparison.Ordinal)));
        Person = Meet("anna");
        Moderator = Meet("vera", permissions: Permissions.ManageGuild);
    }

    public EmulatorOptions Options { get; }

    /// <summary>What a bot takes for <c>https://discord.com/api/v10</c>.</summary>
    public Uri ApiBaseUrl { get; }

    public Uri GatewayUrl { get; }

    public string Token => Options.Token;

    public Snowflake ApplicationId => Options.ApplicationId;

    /// <summary>The REST side: what was requested, and what goes wrong.</summary>
    public RestApi Rest { get; }

    /// <summary>The gateway side: connections, sessions, and what goes wrong.</summary>
    public GatewayServer Gateway { get; }

    /// <summary>The side that delivers interactions over HTTP, once it has an address.</summary>
    public EndpointClient Endpoint { get; }

    /// <summary>Somebody in a guild who speaks English.</summary>
    public Person Person { get; }

    /// <summary>Somebody who may manage the guild, and speaks English.</summary>
    public Person Moderator { get; }

    /// <summary>Everything that the client did and that the documentation forbids.</summary>
    public IReadOnlyCollection<string> Violations => Rest.Violations.All;

    internal InteractionLedger Interactions { get; }

    internal FileHost Files { get; }

    /// <summary>Starts it on ports of its own.</summary>
    public static async Task<DiscordEmulator> StartAsync(EmulatorOptions? options = null)
    {
        options ??= new EmulatorOptions();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1); // resume_gateway_url
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var web = builder.Build();

        var violations = new Violations();
        var ids = new SnowflakeSource(options.Time);
        var interactions = new InteractionLedger(options, ids);
        var gateway = new GatewayServer(options, violations, ids);
        var rest = new RestApi(options, violations, interactions, gateway, ids);
        gateway.Joined = () => rest.Guilds.Joined;
        gateway.Whole = rest.Guilds.Whole;
        web.UseWebSockets();
        web.Use(gateway.ServeAsync);
        var files = new FileHost(ids, violations);
        files.Map(web);
        rest.Map(web);
        await web.StartAsync();
        return new DiscordEmulator(web, options, rest, gateway, interactions, files);
    }

    /// <summary>Somebody else.</summary>
    /// <param name="name">The user name.</param>
    /// <param name="place">Where they use the bot.</param>
    /// <param name="locale">Their language, as Discord names it.</param>
    /// <param name="permissions">What they may do beyond what everybody may.</param>
    /// <param name="guild">The guild that they are in; null for the one that most are in.</param>
    public Person Meet(string name, Place place = Place.Guild, string locale = "en-US", long permissions = 0, Snowflake? guild = null) =>
        new(this, new Snowflake(700000000000000000 + (ulong)Interlocked.Increment(ref _people)), name, place, locale, permissions, guild ?? People.Person.HomeGuild);

    /// <summary>Ends the gateway connection of a shard, or makes it useless.</summary>
    public Task DropAsync(GatewayDrop drop, int shard = 0) => Gateway.DropAsync(drop, shard);

    public async ValueTask DisposeAsync()
    {
        Gateway.AbortAll();
        await _web.StopAsync();
        await _web.DisposeAsync();
        Endpoint.Dispose();
    }
}
