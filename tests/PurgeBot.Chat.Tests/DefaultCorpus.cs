using System.Runtime.CompilerServices;
using PurgeBot.Answers;

[assembly: AssemblyFixture(typeof(PurgeBot.Chat.Tests.DefaultCorpus))]

namespace PurgeBot.Chat.Tests;

/// <summary>The corpus that the bot comes with, indexed once for all tests.</summary>
public sealed class DefaultCorpus : IDisposable
{
    private readonly OpenCorpus _corpus = new(FolderOf());

    public LiveLibrary Live => _corpus.Live;

    public AnswerEngine Engine => _corpus.Engine;

    public static string Folder { get; } = FolderOf();

    public static string FolderOf([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "corpus"));

    public void Dispose() => _corpus.Dispose();
}
