using Microsoft.Extensions.Hosting;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.CommandLine;

/// <summary>Has the questions of the quiz made while the bot runs, before anybody asks for them.</summary>
internal sealed class QuizPreparationService(QuizPreparation preparation) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => preparation.RunAsync(stoppingToken);
}
