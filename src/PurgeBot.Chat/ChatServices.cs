using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat;

/// <summary>Registers what a chat bot does on any platform.</summary>
public static class ChatServices
{
    /// <summary>Adds <see cref="ChatBot"/>; the host adds the library, the answer engine, a <see cref="TimeProvider"/> and logging.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.TryAddSingleton<Func<double>>(Chance.Next);
        return services.AddSingleton<ChatBot>();
    }
}
