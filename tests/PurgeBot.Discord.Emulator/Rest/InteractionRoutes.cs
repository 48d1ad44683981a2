using System.Text.Json;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rules;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>Responses to interactions: the callback, the original response, follow-ups. Discord, Receiving and Responding.</summary>
internal sealed class InteractionRoutes(EmulatorOptions options, Violations violations, InteractionLedger ledger, SnowflakeSource ids)
{
    private const string Webhook = "/webhooks/{application}/{token}";

    // Discord, Receiving and Responding: a token is valid for 15 minutes.
    private static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(15);

    private int _looked;

    public void AddTo(Action<string, string, RouteRule, Func<RestCall, RestResponse>> add)
    {
        const string Original = Webhook + "/messages/@original";
        add("POST", "/interactions/{interaction}/{token}/callback", new RouteRule("POST /interactions/{interaction.id}/{interaction.token}/callback", NeedsToken: false, 5, 1, "interaction", "token"), Respond);
        add("GET", Original, Rule("GET", "@original"), call => OnOriginal(call, (_, message) => RestResponse.Json(Payloads.Message(message, options))));
        add("PATCH", Original, Rule("PATCH", "@original"), Edit);
        add("DELETE", Original, Rule("DELETE", "@original"), call => OnOriginal(call, Delete));
        add("POST", Webhook, Rule("POST", ""), Follow);
    }

    private static RouteRule Rule(string method, string what) =>
        new($"{method} /webhooks/{{application.id}}/{{interaction.token}}/{what}", NeedsToken: false, 5, 2, "application", "token");

    private RestResponse Respond(RestCall call)
    {
        if (ledger.Find(call["interaction"], call["token"]) is not { } interaction) return Violate(call.Route, RestResponse.UnknownInteraction, "unknown interaction");
        call.Interaction = interaction;
        if (Refusal(interaction, MultipartBody.Read(call), call.Route) is { } refusal) return refusal;
        return call.Asks("with_response") ? Created(interaction, interaction.FirstResponse) : RestResponse.NoContent;
    }

    /// <summary>Takes a first response that came as the response to a request of Discord's.</summary>
    public void Take(Interaction interaction, MultipartBody? parts) => Refusal(interaction, parts, "the response to an interaction");

    /// <summary>What is wrong with a first response; null where it is taken.</summary>
    private RestResponse? Refusal(Interaction interaction, MultipartBody? parts, string route)
    {
        var after = options.Time.GetElapsedTime(interaction.WrittenAt);
        if (after > options.ResponseWithin && interaction.FirstResponse == 0)
        {
            interaction.Fail("The application did not respond.");
            return Violate(route, RestResponse.UnknownInteraction, $"responded after {after.TotalMilliseconds:F0} ms");
        }

        if (parts is null || CallbackBody.Read(parts.Payload) is not { } body) return Violate(route, RestResponse.Error(400, 50109, "The request body contains invalid JSON."), "the body is no JSON object with a type");
        if (IsLookedAt())
        {
            var faults = CallbackRules.Check(interaction, body);
            if (body.Type is CallbackType.Message or CallbackType.Update) FileRules.Check(faults, body.Data, parts.Files, "data.");
            if (faults.Count > 0) return faults.Refuse(violations, route);
        }

        if (!interaction.TryRespond(body.Type, after)) return Violate(route, RestResponse.AlreadyAcknowledged, $"interaction {interaction.Id} was acknowledged twice", isViolation: !interaction.TryExcuse());
        Show(interaction, body, parts.Files);
        return null;
    }

    private void Show(Interaction interaction, CallbackBody body, IReadOnlyList<(string, byte[])> files)
    {
        switch (body.Type)
        {
            case CallbackType.Message:
                interaction.Original = Post(interaction, body.Data, ephemeral: false, files);
                interaction.Show(new Reply(interaction, interaction.Original));
                break;
            case CallbackType.DeferredMessage:
                interaction.IsOriginalPrivate = (MessageRules.Flags(body.Data) & MessageFlags.Ephemeral) != 0;
                interaction.Original = new EmulatedMessage(ids.Next(), interaction.Person.Channel, default, MessageFlags.Loading | (interaction.IsOriginalPrivate ? MessageFlags.Ephemeral : 0), interaction);
                break;
            case CallbackType.DeferredUpdate:
                interaction.Original = interaction.On;
                break;
            case CallbackType.Update:
                interaction.Original = interaction.On;
                interaction.On!.Change(body.Data, interaction.On.Flags | MessageFlags.ComponentsV2);
                interaction.Show(new Reply(interaction, interaction.On));
                break;
            case CallbackType.Modal:
                interaction.Show(new Reply(interaction, Modal.Read(body.Data, interaction.On)));
                break;
            default:
                interaction.Show(new Reply(interaction, null, body.Choices()));
                break;
        }
    }

    private RestResponse Edit(RestCall call) => OnOriginal(call, (interaction, message) =>
    {
        if (MultipartBody.Read(call) is not { Payload: var body, Files: var files }) return Violate(call.Route, RestResponse.Error(400, 50109, "The request body contains invalid JSON."), "the body is no JSON object");
        // A deferred message becomes one of components by its first edit; one that was posted keeps its kind.
        var faults = MessageRules.Check(body, message.Flags & MessageFlags.ComponentsV2);
        FileRules.Check(faults, body, files, "");
        if (faults.Count > 0) return faults.Refuse(violations, call.Route);
        message.Files = files;
        message.Change(body, (message.Flags & ~MessageFlags.Loading) | (MessageRules.Flags(body) & (MessageFlags.ComponentsV2 | MessageFlags.SuppressEmbeds)));
        interaction.Show(new Reply(interaction, message));
        return RestResponse.Json(Payloads.Message(message, options));
    });

    private static RestResponse Delete(Interaction interaction, EmulatedMessage message)
    {
        message.IsDeleted = true;
        // The loading message goes away, and something else is still to come.
        if (interaction.FirstResponse != CallbackType.DeferredMessage) interaction.Show(new Reply(interaction, message, isRemoved: true));
        return RestResponse.NoContent;
    }

    private RestResponse Follow(RestCall call)
    {
        if (Known(call) is not { } interaction) return Violate(call.Route, RestResponse.UnknownWebhook, "unknown webhook");
        if (interaction.FirstResponse == 0) return Violate(call.Route, RestResponse.UnknownWebhook, "a follow-up before the first response", isViolation: !interaction.IsPosted);
        if (MultipartBody.Read(call) is not { Payload: var body, Files: var files }) return Violate(call.Route, RestResponse.Error(400, 50109, "The request body contains invalid JSON."), "the body is no JSON object");
        var faults = MessageRules.Check(body);
        FileRules.Check(faults, body, files, "");
        if (faults.Count > 0) return faults.Refuse(violations, call.Route);
        // The first follow-up after a deferral takes the deferral's place, and is as private as that was.
        var takesPlace = interaction is { FirstResponse: CallbackType.DeferredMessage, Original: { IsDeleted: false } loading } && (loading.Flags & MessageFlags.Loading) != 0;
        var message = Post(interaction, body, ephemeral: takesPlace && interaction.IsOriginalPrivate, files);
        if (takesPlace) interaction.Original = message;
        interaction.Follow(message);
        return RestResponse.Json(Payloads.Message(message, options));
    }

    private RestResponse OnOriginal(RestCall call, Func<Interaction, EmulatedMessage, RestResponse> act)
    {
        if (Known(call) is not { } interaction) return Violate(call.Route, RestResponse.UnknownWebhook, "unknown webhook");
        call.Interaction = interaction;
        return interaction.Original is { IsDeleted: false } message
            ? act(interaction, message)
            : Violate(call.Route, RestResponse.UnknownMessage, "there is no original message", isViolation: !interaction.IsPosted && !interaction.TryExcuse());
    }

    private Interaction? Known(RestCall call) =>
        call["application"] == options.ApplicationId.ToString() && ledger.FindByToken(call["token"]) is { } interaction
        && options.Time.GetElapsedTime(interaction.WrittenAt) < TokenLives
            ? interaction
            : null;

    private EmulatedMessage Post(Interaction interaction, JsonElement body, bool ephemeral, IReadOnlyList<(string, byte[])> files) =>
        new(ids.Next(), interaction.Person.Channel, body, MessageRules.Flags(body) | (ephemeral ? MessageFlags.Ephemeral : 0), interaction) { Files = files };

    private RestResponse Created(Interaction interaction, int type)
    {
        var created = new JsonObject
        {
            ["interaction"] = new JsonObject { ["id"] = interaction.Id.ToString(), ["type"] = (int)interaction.Kind },
            ["resource"] = new JsonObject { ["type"] = type },
        };
        if (interaction.Original is { } message)
        {
            created["interaction"]!["response_message_id"] = message.Id.ToString();
            if (type is CallbackType.Message or CallbackType.Update) created["resource"]!["message"] = Payloads.Message(message, options);
        }

        return RestResponse.Json(created);
    }

    private RestResponse Violate(string route, RestResponse response, string what, bool isViolation = true)
    {
        if (isViolation) violations.Add($"{route}: {what}");
        return response;
    }

    private bool IsLookedAt() => options.ChecksOneIn == 1 || Interlocked.Increment(ref _looked) % options.ChecksOneIn == 1;
}

/// <summary>Discord, Receiving and Responding, Interaction Callback Type.</summary>
internal static class CallbackType
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Choices = 8;
    public const int Modal = 9;
}
