using System.Runtime.CompilerServices;
using System.Text;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Tests;

/// <summary>Compares a card with the text of it that lies beside the test. A missing file is written, to be looked at and committed.</summary>
internal static class Snapshot
{
    public static void Match(Card card, string name, [CallerFilePath] string testFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", name + ".txt");
        var actual = Written(card);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            Assert.Fail($"{file} was not there and has been written.");
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static string Written(Card card)
    {
        var text = new StringBuilder($"{card.Tone}\n");
        foreach (var part in card.Parts)
        {
            text.Append(part switch
            {
                CardPart.Text shown => $"\n{shown.Markdown}\n",
                CardPart.Section section => $"\n{section.Markdown}\n    {Of(section.Beside)}\n",
                CardPart.Divider => "\n----\n",
                CardPart.Row row => $"\n{string.Join(' ', row.Buttons.Select(Of))}\n",
                CardPart.Menu menu => $"\n[{menu.Placeholder} v] {menu.State}\n{string.Concat(menu.Items.Select(item => $"    {item.Label} | {item.Description} | {item.Value}\n"))}",
                _ => throw new NotSupportedException(),
            });
        }

        return text.ToString();
    }

    private static string Of(Button button) => $"[{button.Label}] {button.State ?? button.Link!.AbsoluteUri}";
}
