using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>What is wrong with a body, by the place where it is wrong. Discord, Reference, Error Messages.</summary>
internal sealed class FormErrors
{
    private readonly List<(string Path, string Code, string Message)> _all = [];

    public int Count => _all.Count;

    public void Add(string path, string code, string message) => _all.Add((path, code, message));

    /// <summary>Text of a length that Discord allows, counted as it counts: in code points.</summary>
    public void Length(string path, string? text, int least, int most)
    {
        var length = text?.EnumerateRunes().Count() ?? 0;
        if (text is null && least > 0) Add(path, "BASE_TYPE_REQUIRED", "This field is required");
        else if (length < least || length > most) Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
    }

    /// <summary>Answers 400, and keeps it in mind.</summary>
    public RestResponse Refuse(Violations violations, string route)
    {
        var errors = new JsonObject();
        foreach (var (path, code, message) in _all)
        {
            violations.Add($"{route}: {path}: {message}");
            var at = errors;
            foreach (var name in path.Split('.'))
            {
                if (at[name] is not JsonObject next) at[name] = next = [];
                at = next;
            }

            if (at["_errors"] is not JsonArray list) at["_errors"] = list = [];
            list.Add(new JsonObject { ["code"] = code, ["message"] = message });
        }

        return RestResponse.Error(400, 50035, "Invalid Form Body", errors);
    }
}
