using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PurgeBot.Answers;
using PurgeBot.Chat.Commands;
using PurgeBot.Configuration;
using PurgeBot.Page;

namespace PurgeBot.Web;

/// <summary>The page, made when it is first opened: the bot on Discord starts and runs as if there were none.</summary>
internal static class LazyPage
{
    /// <summary>Serves the page; null where it is switched off.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The configuration.</param>
    public static RequestDelegate? Of(IServiceProvider services, Settings settings)
    {
        if (!settings.HasPage) return null;
        var page = new Lazy<PageEndpoint>(() => new PageEndpoint(
            services.GetRequiredService<LiveLibrary>(),
            services.GetRequiredService<AnswerEngine>(),
            services.GetRequiredService<ChatBot>,
            settings.Limits,
            settings.PageHosts,
            services.GetRequiredService<TimeProvider>()));
        return http => page.Value.ServeAsync(http);
    }
}
