using System.Security.Cryptography;

namespace PurgeBot.Chat;

/// <summary>Random numbers for whoever takes them as a <see cref="Func{Double}"/>.</summary>
public static class Chance
{
    /// <summary>A random number from 0 up to, not including, 1. Safe from any thread.</summary>
    public static double Next() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
