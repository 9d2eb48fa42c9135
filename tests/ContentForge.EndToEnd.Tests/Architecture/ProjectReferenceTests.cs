using System.Xml.Linq;

namespace ContentForge.EndToEnd.Tests.Architecture;

/// <summary>The arrows between the projects. A new arrow is a decision: it belongs here first.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Ingest"] = ["Core"],
        ["Dedup"] = ["Core"],
        ["Export"] = ["Core"],
        ["Site"] = ["Core", "Export"],
        ["ContentForge"] = ["Core", "Dedup", "Export", "Ingest", "Site"],
        ["Cli"] = ["ContentForge"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Dedup"] = [],
        ["Export"] = ["Markdig"],
        ["Ingest"] = ["AngleSharp", "Markdig", "Tomlyn", "UTF.Unknown", "YamlDotNet"],
        ["Site"] = ["AngleSharp", "Markdig", "Scriban.Signed", "SkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies"],
        ["ContentForge"] = ["DiffPlex"],
        ["Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Every_project_has_its_arrows_listed()
    {
        var projects = Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(NameOf).Order(StringComparer.Ordinal);

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_only_what_the_design_allows(string project) =>
        Assert.Empty(Items(project, "ProjectReference").Select(NameOf).Except(Allowed[project]));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Uses_only_the_packages_the_design_allows(string project) =>
        Assert.Empty(Items(project, "PackageReference").Except(AllowedPackages[project]));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Has_a_test_project_of_the_same_name(string project) =>
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, "tests", FullName(project) + ".Tests")));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", FullName(project), FullName(project) + ".csproj"))
            .Descendants(kind)
            .Select(item => (string?)item.Attribute("Include") ?? "");

    private static string FullName(string project) => project == "ContentForge" ? project : "ContentForge." + project;

    private static string NameOf(string path) =>
        path.Replace('\\', '/').TrimEnd('/').Split('/')[^1]
            .Replace(".csproj", "", StringComparison.Ordinal)
            .Replace("ContentForge.", "", StringComparison.Ordinal);
}
