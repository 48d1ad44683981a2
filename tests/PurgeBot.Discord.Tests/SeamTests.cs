using System.Reflection;
using System.Runtime.CompilerServices;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;
using MemberInfo = System.Reflection.MemberInfo;

namespace PurgeBot.Discord.Tests;

/// <summary>
/// The seam between the bot and what hosts it, member by member, as <c>Seam.txt</c> lists it: the one host that is not in the solution, and so is
/// not built with every change, is <c>src/PurgeBot.DiscordNet</c>.
/// </summary>
public sealed class SeamTests
{
    private const string WhatToDo =
        "The seam has other members than Seam.txt lists. Change src/PurgeBot.DiscordNet as well, and run tests/PurgeBot.DiscordNet.Tests where Discord.Net " +
        "can be had; then delete Seam.txt, and this test writes it anew.";

    // With everything that their members lead to.
    private static readonly Type[] Roots =
    [
        typeof(ChatBot), typeof(CommandCatalogue), typeof(IReplyChannel), typeof(IAnnouncer), typeof(IGatewayClient), typeof(IInteractionAnswers), typeof(InteractionInbox),
        typeof(InteractionPayload), typeof(InteractionResponse),
    ];

    [Fact]
    public void The_seam_has_the_members_that_are_listed_or_the_host_on_Discord_Net_has_to_be_changed_too()
    {
        var file = ListBeside();
        var now = Written();
        if (!File.Exists(file))
        {
            File.WriteAllLines(file, now);
            Assert.Fail($"{file} was not there and has been written.");
        }

        var listed = File.ReadAllLines(file);
        var changes = now.Except(listed).Select(line => "+ " + line).Concat(listed.Except(now).Select(line => "- " + line)).ToArray();
        Assert.True(changes.Length == 0, $"{WhatToDo}\n{string.Join('\n', changes)}");
    }

    private static string[] Written() => [.. Reached().SelectMany(LinesOf).Order(StringComparer.Ordinal)];

    private static HashSet<Type> Reached()
    {
        var reached = new HashSet<Type>();
        var waiting = new Queue<Type>(Roots);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var part in PartsOf(type).Where(IsOurs).Where(reached.Add))
            {
                foreach (var next in MembersOf(part).SelectMany(TypesIn).Concat(part.Assembly.GetTypes().Where(other => other.BaseType == part))) waiting.Enqueue(next);
            }
        }

        return reached;
    }

    private static bool IsOurs(Type type) => type.Assembly == typeof(ChatBot).Assembly || type.Assembly == typeof(InteractionInbox).Assembly;

    private static IEnumerable<Type> PartsOf(Type type)
    {
        if (type.HasElementType) return PartsOf(type.GetElementType()!);
        return type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(PartsOf).Prepend(type.GetGenericTypeDefinition()) : [type];
    }

    // What the compiler adds to records is no decision of anybody's.
    private static IEnumerable<MemberInfo> MembersOf(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member switch
        {
            FieldInfo field => type.IsEnum && field.IsLiteral,
            PropertyInfo or ConstructorInfo => true,
            MethodInfo method => !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.GetBaseDefinition() == method && method.Name != "Deconstruct",
            _ => false,
        });

    private static IEnumerable<Type> TypesIn(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Prepend(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };

    private static IEnumerable<string> LinesOf(Type type) => MembersOf(type).Select(member => $"{NameOf(type)}: {LineOf(member)}").Prepend(NameOf(type));

    private static string LineOf(MemberInfo member) => member switch
    {
        PropertyInfo property => $"{NameOf(property.PropertyType)} {property.Name}",
        MethodInfo method => $"{NameOf(method.ReturnType)} {method.Name}({Parameters(method)})",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        FieldInfo field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"));

    private static string NameOf(Type type)
    {
        var name = IsOurs(type) && !type.IsGenericParameter ? type.FullName!.Split('[')[0].Replace('+', '.') : type.Name;
        return type.IsConstructedGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }

    private static string ListBeside([CallerFilePath] string testFile = "") => Path.Combine(Path.GetDirectoryName(testFile)!, "Seam.txt");
}
