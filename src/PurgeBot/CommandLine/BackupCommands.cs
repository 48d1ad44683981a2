using System.CommandLine;
using PurgeBot.Chat.Storage;

namespace PurgeBot.CommandLine;

/// <summary><c>backup</c> and <c>restore</c>: the state of the bot in one file.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup(Func<ParseResult, Session> open)
    {
        var file = new Argument<string>("file") { Description = "A file that is not there yet.", HelpName = "FILE" };
        var command = new Command("backup", "Writes schedules, posts and facts of all servers to a file; the bot may run meanwhile.") { file };
        command.SetStoppableAction(async (parsed, ct) =>
        {
            var session = open(parsed);
            await using var database = Database.Of(session.Settings.Storage);
            await session.Output.WriteLineAsync($"{await Backup.WriteAsync(database, parsed.GetValue(file)!, ct):N0} rows are backed up.");
            return 0;
        });
        return command;
    }

    public static Command CreateRestore(Func<ParseResult, Session> open)
    {
        var file = new Argument<string>("file") { Description = "A backup.", HelpName = "FILE" };
        var command = new Command("restore", "Puts a backup in the place of all schedules, posts and facts; stop the bot before.") { file };
        command.SetStoppableAction(async (parsed, ct) =>
        {
            var session = open(parsed);
            await using var database = Database.Of(session.Settings.Storage);
            await session.Output.WriteLineAsync($"{await Backup.RestoreAsync(parsed.GetValue(file)!, database, TimeProvider.System, ct):N0} rows are restored.");
            return 0;
        });
        return command;
    }
}
