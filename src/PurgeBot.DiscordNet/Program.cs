using PurgeBot.CommandLine;
using PurgeBot.DiscordNet;

return await PurgeBotCommandLine.RunAsProcessAsync(args, LibraryServices.AddDiscordNet);
