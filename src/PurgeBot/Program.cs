using System.Globalization;
using PurgeBot.CommandLine;

// Numbers and dates are written the same way on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await PurgeBotCommandLine.RunAsync(args, Console.Out, Console.Error);
