using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace ContentForge.EndToEnd.Tests.Architecture;

/// <summary>THIRD-PARTY-NOTICES names every package that the program ships with, as restored; <c>.ci/third-party-notices</c> writes it anew.</summary>
public sealed class ThirdPartyNoticesTests
{
    [Fact]
    public void AreWhatTheRestoredPackagesSay()
    {
        var file = Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES");
        var expected = Write(ShippedPackages());
        if (Environment.GetEnvironmentVariable("CONTENTFORGE_UPDATE") is "1")
            File.WriteAllText(file, expected);

        Assert.True(
            string.Equals(expected, File.ReadAllText(file), StringComparison.Ordinal),
            "THIRD-PARTY-NOTICES is out of date; run .ci/third-party-notices.");
    }

    [Fact]
    public void NameThePackagesThatTheProjectsAskFor() =>
        Assert.Empty(new[] { "AngleSharp", "Markdig", "Scriban.Signed", "SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies", "YamlDotNet" }.Except(ShippedPackages().Select(package => package.Id)));

    /// <summary>The packages that bring a file to the program, by what the restore of the command line wrote.</summary>
    private static IReadOnlyList<Package> ShippedPackages()
    {
        using var assets = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "src", "ContentForge.Cli", "obj", "project.assets.json")));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var shipped = assets.RootElement.GetProperty("targets").EnumerateObject()
            .SelectMany(target => target.Value.EnumerateObject())
            .Where(library => library.Value.GetProperty("type").GetString() is "package" && BringsAFile(library.Value))
            .Select(library => library.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.OrdinalIgnoreCase);
        var paths = assets.RootElement.GetProperty("libraries");
        return [.. shipped.Select(name => Read(folders, paths.GetProperty(name).GetProperty("path").GetString()!))];
    }

    private static bool BringsAFile(JsonElement library) => new[] { "runtime", "runtimeTargets" }.Any(kind =>
        library.TryGetProperty(kind, out var files)
        && files.EnumerateObject().Any(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal)));

    private static Package Read(List<string> folders, string path)
    {
        var folder = folders.Select(root => Path.Combine(root, path)).First(Directory.Exists);
        var metadata = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().First();
        return new Package(
            Text("id"),
            Text("version"),
            Text("license"),
            CopyrightOf(Text("copyright"), Text("authors")),
            Text("projectUrl"),
            Directory.EnumerateFiles(folder, "THIRD-PARTY-NOTICES.txt").Select(File.ReadAllText).FirstOrDefault());

        string Text(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() ?? "";
    }

    private static string CopyrightOf(string copyright, string authors)
    {
        var holder = copyright.Length > 0 ? copyright : authors;
        var saysSo = holder.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase) || holder.StartsWith('©');
        return saysSo ? holder : $"Copyright (c) {holder}";
    }

    private static string Write(IReadOnlyList<Package> packages)
    {
        var text = new StringBuilder("ContentForge ships with these packages, each under its own licence.\n\n");
        foreach (var package in packages)
            text.Append($"{package.Id} {package.Version}\n    {package.Copyright}\n    {package.Address}\n    {package.License}\n\n");
        foreach (var license in packages.Select(package => package.License).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var terms = File.ReadAllText(Path.Combine(Repository.Root, ".ci", "licenses", license + ".txt")).ReplaceLineEndings("\n").Trim('\n');
            text.Append($"{new string('-', 80)}\n{license}\n{new string('-', 80)}\n\n{terms}\n\n");
        }

        foreach (var notices in packages.Where(package => package.Notices is not null).GroupBy(package => package.Notices!, StringComparer.Ordinal))
        {
            var names = string.Join(", ", notices.Select(package => package.Id));
            text.Append($"{new string('-', 80)}\nWhat is in {names}\n{new string('-', 80)}\n\n{notices.Key.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim('\n')}\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private sealed record Package(string Id, string Version, string License, string Copyright, string Address, string? Notices);
}
