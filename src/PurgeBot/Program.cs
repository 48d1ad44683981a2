using PurgeBot.CommandLine;

return await PurgeBotCommandLine.RunAsProcessAsync(args);
