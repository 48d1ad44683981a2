using System.Text;

namespace PurgeBot.Discord.Emulator.People;

/// <summary>A message as plain text, the way somebody would tell it over the telephone.</summary>
internal static class Transcript
{
    public static string Of(EmulatedMessage message)
    {
        var text = new StringBuilder();
        if (message.IsPrivate) text.AppendLine("(only you can see this)");
        foreach (var component in message.Components) Write(text, component, "");
        return text.ToString().TrimEnd();
    }

    private static void Write(StringBuilder text, Component component, string indent)
    {
        switch (component.Type)
        {
            case ComponentType.TextDisplay:
                foreach (var line in component.Text.Split('\n')) text.Append(indent).AppendLine(line);
                break;
            case ComponentType.Separator:
                text.Append(indent).AppendLine("---");
                break;
            case ComponentType.Button:
                text.Append(indent).AppendLine(Button(component));
                break;
            case ComponentType.ActionRow when component.Children.All(child => child.Type == ComponentType.Button):
                text.Append(indent).AppendLine(string.Join(' ', component.Children.Select(Button)));
                break;
            case ComponentType.StringSelect:
                text.Append(indent).Append("[v ").Append(component.Text).AppendLine("]");
                foreach (var item in component.Items) text.Append(indent).Append("  * ").AppendLine(item.Description is null ? item.Label : $"{item.Label} – {item.Description}");
                break;
            case ComponentType.Container:
                foreach (var child in component.Children) Write(text, child, indent + "| ");
                break;
            default:
                foreach (var child in component.Children) Write(text, child, indent);
                break;
        }
    }

    private static string Button(Component button) =>
        (button.Url is { } url ? $"[{button.Text} -> {url}]" : $"[{button.Text}]") + (button.IsDisabled ? " (off)" : "");
}
