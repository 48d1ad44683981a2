using System.CommandLine;
using System.Globalization;
using PurgeBot.Discord.Emulator;
using PurgeBot.Load;
using PurgeBot.Pictures;

// What is in the README:  dotnet run --project tests/PurgeBot.Pictures
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var folder = new Option<string>("--folder") { Description = "Where the pictures go.", DefaultValueFactory = _ => Path.Combine(Repository.Root, ".github", "pictures") };
var chromium = new Option<string>("--chromium") { Description = "The browser that takes them.", DefaultValueFactory = _ => "/usr/bin/chromium" };
var root = new RootCommand("Asks the bot on the emulated Discord, and takes pictures of its replies.") { folder, chromium };
root.SetAction(async (parsed, ct) =>
{
    var pictures = Directory.CreateDirectory(parsed.GetRequiredValue(folder));
    await using var browser = await Browser.StartAsync(parsed.GetRequiredValue(chromium));
    await using var discord = await DiscordEmulator.StartAsync();
    await using var bot = await AskedBot.StartAsync(discord, ct);
    foreach (var scene in Scene.All)
    {
        var reply = await discord.Person.Slash(scene.Command, (scene.Option, scene.Question));
        var file = Path.Combine(pictures.FullName, scene.Name + ".png");
        await browser.TakeAsync(ChatPage.Of(scene, reply), file, ct);
        Say(file);
    }

    var page = Path.Combine(pictures.FullName, "page.png");
    await browser.AskPageAsync(bot.Address, "/who name: yagoda", page, ct);
    Say(page);

    foreach (var violation in discord.Violations) await Console.Error.WriteLineAsync(violation);
    return discord.Violations.Count == 0 ? 0 : 1;
});
return await root.Parse(args).InvokeAsync();

static void Say(string file) => Console.WriteLine($"{file}: {new FileInfo(file).Length / 1024} KB");
