using System.Reflection;

namespace PurgeBot.Chat;

/// <summary>Which version this is, as the build took it from Git's tags.</summary>
public static class ProductVersion
{
    /// <summary>As people and Discord are told: <c>1.2.0</c>, or <c>1.2.1-alpha.0.7</c> seven commits after it; without the commit.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
