using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Limits;
using PurgeBot.Chat.Notes;
using PurgeBot.Chat.Quiz;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat;

/// <summary>Registers what a chat bot does on any platform.</summary>
public static class ChatServices
{
    /// <summary>
    /// Adds <see cref="ChatBot"/>; the host adds the library, the answer engine, daily posts (<see cref="DailyServices.AddDaily"/>), a
    /// <see cref="TimeProvider"/> and logging.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="limits">How often people may ask.</param>
    public static IServiceCollection AddChat(this IServiceCollection services, LimitOptions limits)
    {
        services.TryAddSingleton<Func<double>>(Chance.Next);
        return services.AddSingleton(new RequestLimits(limits)).AddSingleton<NoteDesk>().AddSingleton<QuizPreparation>().AddSingleton(provider =>
        {
            var (live, engine, desk) = (provider.GetRequiredService<LiveLibrary>(), provider.GetRequiredService<AnswerEngine>(), provider.GetRequiredService<DailyDesk>());
            var (facts, time) = (provider.GetRequiredService<FactDesk>(), provider.GetRequiredService<TimeProvider>());
            var daily = new DailyHandler(
                new ScheduleHandler(desk, provider.GetRequiredService<CorpusFacts>()), new OwnFactHandler(facts, time), new FactFileHandler(facts), new PostHandler(live, engine, desk));
            var saved = provider.GetRequiredService<NoteDesk>();
            var notes = new NoteHandler(live, saved, new CiteHandler(live, saved, time));
            var chance = provider.GetRequiredService<Func<double>>();
            var quiz = new QuizHandler(live, engine, new QuizDesk(provider.GetRequiredService<Database>(), time, chance));
            return new ChatBot(live, engine, daily, notes, quiz, provider.GetRequiredService<RequestLimits>(), time, chance, provider.GetRequiredService<ILogger<ChatBot>>());
        });
    }
}
