// Completes what the CycloneDX tool writes by the runtime that a published build brings along, and checks it against what was published:
// dotnet run .ci/sbom.cs -- FILE.cdx.json PUBLISHED/purgebot.deps.json
#:property PublishAot=false
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

const string RuntimePack = "runtimepack.";

// Packages that give their licence as a file, which the tool does not read.
var licences = new Dictionary<string, string> { ["J2N"] = "Apache-2.0", ["Lucene.Net"] = "Apache-2.0", ["Lucene.Net.Analysis.Common"] = "Apache-2.0" };

var bom = JsonNode.Parse(File.ReadAllText(args[0]))!;
var components = bom["components"]!.AsArray();
var published = JsonNode.Parse(File.ReadAllText(args[1]))!["libraries"]!.AsObject()
    .Select(library => (Id: library.Key.Split('/')[0], Version: library.Key.Split('/')[1], Type: (string)library.Value!["type"]!))
    .ToArray();

var root = (string)bom["metadata"]!["component"]!["bom-ref"]!;
var ofRoot = bom["dependencies"]!.AsArray().Single(dependency => (string)dependency!["ref"]! == root)!["dependsOn"]!.AsArray();
foreach (var pack in published.Where(library => library.Type == "runtimepack"))
{
    var runtime = Runtime(pack.Id[RuntimePack.Length..], pack.Version);
    components.Add((JsonNode)runtime);
    ofRoot.Add((string)runtime["purl"]!);
}

foreach (var component in components)
    if (component!["licenses"] is null && licences.TryGetValue((string)component["name"]!, out var licence))
        component["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = licence } });

var faults = Faults().ToArray();
foreach (var fault in faults) Console.Error.WriteLine(fault);
if (faults.Length > 0) return 1;
File.WriteAllText(args[0], bom.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
Console.WriteLine($"CycloneDX {(string)bom["specVersion"]!}: {components.Count} components, all that was published among them.");
return 0;

JsonObject Runtime(string id, string version)
{
    var purl = $"pkg:nuget/{id}@{version}";
    var component = new JsonObject
    {
        ["type"] = "framework",
        ["bom-ref"] = purl,
        ["name"] = id,
        ["version"] = version,
        ["scope"] = "required",
        ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = "MIT" } }),
        ["purl"] = purl,
    };
    if (PackageOf(id, version) is { } package)
        component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexString(SHA512.HashData(File.ReadAllBytes(package))) });
    return component;
}

// Where NuGet keeps it; a runtime that comes with the SDK has no package to be hashed.
static string? PackageOf(string id, string version)
{
    var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    var (name, folder) = ($"{id.ToLowerInvariant()}.{version}.nupkg", Path.Combine(cache, id.ToLowerInvariant(), version));
    return File.Exists(Path.Combine(folder, name)) ? Path.Combine(folder, name) : null;
}

IEnumerable<string> Faults()
{
    if ((string?)bom["bomFormat"] != "CycloneDX") yield return "The file is no CycloneDX document.";
    if (string.IsNullOrEmpty((string?)bom["metadata"]?["component"]?["version"])) yield return "It does not say of which version it is.";
    foreach (var component in components)
    {
        var name = $"{(string?)component!["name"]} {(string?)component["version"]}";
        if ((string?)component["purl"] is not { } purl || !purl.StartsWith("pkg:nuget/", StringComparison.Ordinal)) yield return $"{name} has no address of a package.";
        if (component["hashes"] is not JsonArray { Count: > 0 }) yield return $"{name} has no hash.";
        if (component["licenses"] is not JsonArray { Count: > 0 }) yield return $"{name} has no licence.";
    }

    var listed = components.Select(component => $"{(string?)component!["name"]}/{(string?)component["version"]}").ToHashSet();
    foreach (var (id, version, type) in published)
        if (type is "package" && !listed.Contains($"{id}/{version}")) yield return $"{id} {version} is published and not listed.";
}
