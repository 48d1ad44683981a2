using System.Globalization;
using System.Text;
using PurgeBot.CommandLine;
using PurgeBot.Output;

// Numbers and dates are written the same way on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

PipeOutput.UseForConsole();
return await PurgeBotCommandLine.RunAsync(args, Console.Out, Console.Error);
