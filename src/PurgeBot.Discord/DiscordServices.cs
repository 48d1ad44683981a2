using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PurgeBot.Chat;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Processes;
using PurgeBot.Chat.Storage;
using PurgeBot.Discord.Channels;
using PurgeBot.Discord.Endpoint;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord;

/// <summary>Registers the wire to Discord.</summary>
public static class DiscordServices
{
    /// <summary>
    /// Adds what answers interactions and, with a token, what registers the commands, what makes daily posts, and the gateway. Needs the chat
    /// bot, the database, logging and configuration. <see cref="InteractionsEndpoint"/>, for a public key, is added as well; the host serves it.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="withToken">Whether there is a token.</param>
    /// <remarks>An <see cref="IGatewayClient"/> that is there already keeps the connection instead of the one that is added here.</remarks>
    public static IServiceCollection AddDiscord(this IServiceCollection services, bool withToken)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Func<double>>(Chance.Next);
        services.AddOptionsWithValidateOnStart<DiscordOptions, DiscordOptionsValidator>()
            .BindConfiguration("Discord")
            .Configure<IConfiguration>((options, configuration) =>
            {
                options.DataPath = configuration["Data:Path"] is { Length: > 0 } folder ? folder : options.DataPath;
                var shards = configuration.GetSection("Discord:Shards");
                (options.Shards.Count, options.Shards.Ids) = (shards["Count"], TextOf(shards.GetSection("Ids")));
            });
        services.AddSingleton<ExitReason>();
        services.AddSingleton<RestSender>();
        services.AddSingleton<DiscordApi>();
        services.AddSingleton<ChannelApi>();
        services.AddSingleton<IAnnouncer, DiscordAnnouncer>();
        services.AddSingleton<OwnApplication>();
        services.AddSingleton<InteractionInbox>();
        services.AddSingleton<AttachmentDownloads>();
        services.AddHostedService(provider => new InteractionService(
            provider.GetRequiredService<InteractionInbox>(),
            provider.GetRequiredService<ChatBot>().HandleAsync,
            ChatBot.Busy,
            provider.GetRequiredService<DiscordApi>(),
            provider.GetRequiredService<AttachmentDownloads>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<InteractionService>>()));
        services.AddSingleton<GatewayStatus>();
        services.AddSingleton(provider => new ShardRoster(provider.GetRequiredService<Database>(), Guid.NewGuid().ToString("N")));
        services.AddSingleton(StartsOf);
        services.AddSingleton(provider => new ShardWatch(
            provider.GetRequiredService<ShardRoster>(),
            provider.GetRequiredService<ShardChoice>(),
            provider.GetRequiredService<GatewayStatus>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ShardWatch>>()));
        services.AddSingleton(ChoiceOf);
        services.AddSingleton(NewEndpoint);
        services.AddSingleton(provider => new DiscordCheckup(
            provider.GetRequiredService<DiscordApi>(), provider.GetRequiredService<IOptions<DiscordOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<DailyPostsService>();
        if (!withToken) return services;
        services.AddHostedService(provider => new CommandRegistration(
            CommandCatalogue.All,
            provider.GetRequiredService<DiscordApi>(),
            provider.GetRequiredService<OwnApplication>(),
            provider.GetRequiredService<IOptions<DiscordOptions>>(),
            provider.GetRequiredService<ShardChoice>(),
            provider.GetRequiredService<ExitReason>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Func<double>>(),
            provider.GetRequiredService<ILogger<CommandRegistration>>()));
        services.AddHostedService(provider => provider.GetRequiredService<ShardWatch>());
        services.TryAddSingleton<IGatewayClient, GatewayClient>();
        // Last, and so the first to stop: what it has brought is still answered.
        return services.AddHostedService<GatewayService>();
    }

    /// <summary>Begins to measure the wire.</summary>
    /// <param name="provider">The host's services.</param>
    /// <param name="withToken">Whether there is a token.</param>
    /// <param name="withPublicKey">Whether there is a public key.</param>
    public static DiscordMeters NewMeters(IServiceProvider provider, bool withToken, bool withPublicKey) => new(
        withToken ? provider.GetRequiredService<GatewayStatus>() : null,
        provider.GetRequiredService<ShardWatch>(),
        provider.GetRequiredService<InteractionInbox>(),
        withPublicKey ? provider.GetRequiredService<InteractionsEndpoint>() : null);

    // A list has a key for each of its items.
    private static string? TextOf(IConfigurationSection list) =>
        string.IsNullOrEmpty(list.Value) ? string.Join(',', list.GetChildren().Select(item => item.Value)) : list.Value;

    // A process that has all shards is alone.
    private static SessionStarts StartsOf(IServiceProvider provider)
    {
        var roster = provider.GetRequiredService<ShardRoster>();
        return new SessionStarts(
            provider.GetRequiredService<DiscordApi>(),
            roster.IsShared && provider.GetRequiredService<ShardChoice>().IsSplit ? roster : null,
            provider.GetRequiredService<GatewayStatus>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SessionStarts>>());
    }

    private static ShardChoice ChoiceOf(IServiceProvider provider) =>
        ShardChoice.TryRead(provider.GetRequiredService<IOptions<DiscordOptions>>().Value.Shards, out var choice, out var fault)
            ? choice
            : throw new InvalidOperationException(fault);

    private static InteractionsEndpoint NewEndpoint(IServiceProvider provider)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        return RequestSignature.TryReadKey(provider.GetRequiredService<IOptions<DiscordOptions>>().Value.PublicKey, out var key)
            ? new InteractionsEndpoint(
                new RequestSignature(key, time), provider.GetRequiredService<InteractionInbox>(), time, provider.GetRequiredService<ILogger<InteractionsEndpoint>>())
            : throw new InvalidOperationException("Without a public key nothing can be told to be Discord's.");
    }
}
