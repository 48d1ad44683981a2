using System.Text;

namespace PurgeBot.Answers.Tests.Corpus;

/// <summary>A new folder, deleted with all in it at the end of the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("purgebot-").FullName;

    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = FullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public void LinkFile(string path, string target) => File.CreateSymbolicLink(FullPath(path), target);

    public void LinkFolder(string path, string target) => Directory.CreateSymbolicLink(FullPath(path), target);

    public string FullPath(string path) => System.IO.Path.Join(Path, path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
