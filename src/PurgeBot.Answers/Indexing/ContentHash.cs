using System.IO.Hashing;

namespace PurgeBot.Answers.Indexing;

/// <summary>Tells the contents of files apart: XxHash128 in hexadecimal digits.</summary>
internal static class ContentHash
{
    /// <summary>Reads a file and hashes it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        var hash = new XxHash128();
        hash.Append(stream);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
