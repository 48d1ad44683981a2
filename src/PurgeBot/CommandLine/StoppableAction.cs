using System.CommandLine;

namespace PurgeBot.CommandLine;

/// <summary>Actions that Ctrl+C and SIGTERM stop from their first moment on.</summary>
internal static class StoppableAction
{
    /// <summary>Sets what the command does.</summary>
    /// <remarks>
    /// System.CommandLine listens to signals only once an action has returned its task: work before its first wait, such as
    /// indexing, could not clean up after itself.
    /// </remarks>
    public static void SetStoppableAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((parsed, ct) => Task.Run(() => action(parsed, ct), ct));
}
