using System.Text;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>Names as references write them.</summary>
internal static class ReferenceNames
{
    /// <summary>The family name first: <c>Getty, J. Arch</c>.</summary>
    public static string Inverted(PersonName name) => Joined(name.Given is null ? name.Family : $"{name.Family}, {name.Given}", name.Suffix, ", ");

    /// <summary>As it is spoken: <c>J. Arch Getty</c>.</summary>
    public static string Spoken(PersonName name) => Joined(name.Given is null ? name.Family : $"{name.Given} {name.Family}", name.Suffix, " ");

    /// <summary>The family name, then initials: <c>Getty, J. A.</c></summary>
    public static string WithInitials(PersonName name) => Joined(name.Given is null ? name.Family : $"{name.Family}, {Initials(name.Given)}", name.Suffix, ", ");

    /// <summary>Initials, then the family name: <c>J. A. Getty</c>.</summary>
    public static string InitialsFirst(PersonName name) => Joined(name.Given is null ? name.Family : $"{Initials(name.Given)} {name.Family}", name.Suffix, " ");

    /// <summary>Several with "and" before the last, and a comma before that from three on.</summary>
    /// <param name="names">The names, as they are to be written.</param>
    /// <param name="and">The word, or a sign for it.</param>
    /// <param name="afterInverted">Whether there is a comma before it also with two, since the first name has one in itself.</param>
    public static string Several(IReadOnlyList<string> names, string and, bool afterInverted) => names switch
    {
        [] => "",
        [var only] => only,
        [var first, var second] => afterInverted ? $"{first}, {and} {second}" : $"{first} {and} {second}",
        [.., var last] => $"{string.Join(", ", names.Take(names.Count - 1))}, {and} {last}",
    };

    /// <summary>The first letter of each given name; those joined by hyphens stay joined, particles (<c>van</c>) stay whole.</summary>
    public static string Initials(string given)
    {
        var initials = new StringBuilder();
        foreach (var name in given.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (initials.Length > 0) initials.Append(' ');
            initials.Append(char.IsLower(name[0]) ? name : string.Join('-', Parts(name).Select(Initial)));
        }

        return initials.ToString();
    }

    // "J.A." is two names.
    private static IEnumerable<string> Parts(string name) => name.Split('-', StringSplitOptions.RemoveEmptyEntries);

    private static string Initial(string name) =>
        name.Count(unit => unit == '.') > 1 ? string.Join(' ', name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Initial)) : $"{FirstOf(name)}.";

    private static string FirstOf(string name) => Rune.TryGetRuneAt(name, 0, out var first) ? first.ToString() : "";

    private static string Joined(string name, string? suffix, string mark) => suffix is null ? name : $"{name}{mark}{suffix}";
}
