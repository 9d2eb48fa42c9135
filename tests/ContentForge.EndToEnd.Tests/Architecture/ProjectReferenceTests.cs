using System.Xml.Linq;

namespace ContentForge.EndToEnd.Tests.Architecture;

/// <summary>The arrows between the projects. A new arrow is a decision: it belongs here first.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Templating"] = [],
        ["Ingest"] = ["Core"],
        ["Dedup"] = ["Core"],
        ["Site"] = ["Core", "Templating"],
        ["Cli"] = ["Core", "Dedup", "Ingest", "Site"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Templating"] = [],
        ["Dedup"] = [],
        ["Ingest"] = ["AngleSharp", "Markdig", "UTF.Unknown", "YamlDotNet"],
        ["Site"] = [],
        ["Cli"] = ["DiffPlex", "Spectre.Console", "System.CommandLine"],
    };

    /// <summary>Packages that a build uses only when a property asks for them.</summary>
    private static readonly Dictionary<string, string[]> OptionalPackages = new(StringComparer.Ordinal)
    {
        ["'$(TemplateEngine)' == 'Scriban'"] = ["Scriban"],
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
    public void Uses_optional_packages_only_when_asked_to(string project)
    {
        foreach (var group in OptionalGroups(project))
            Assert.Equal(OptionalPackages.GetValueOrDefault(ConditionOf(group), []), group.Elements("PackageReference").Select(Included));
    }

    [Fact]
    public void Only_the_site_has_another_template_engine_to_choose() =>
        Assert.Equal(["Site"], Allowed.Keys.Where(project => OptionalGroups(project).Any()));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Has_a_test_project_of_the_same_name(string project) =>
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, "tests", $"ContentForge.{project}.Tests")));

    private static IEnumerable<string> Items(string project, string kind) =>
        Load(project).Descendants(kind).Where(item => !IsOptional(item.Parent!)).Select(Included);

    private static IEnumerable<XElement> OptionalGroups(string project) =>
        Load(project).Descendants("ItemGroup").Where(group => IsOptional(group) && group.Elements("PackageReference").Any());

    private static XDocument Load(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", $"ContentForge.{project}", $"ContentForge.{project}.csproj"));

    private static bool IsOptional(XElement group) => ConditionOf(group).Length > 0;

    private static string ConditionOf(XElement group) => (string?)group.Attribute("Condition") ?? "";

    private static string Included(XElement item) => (string?)item.Attribute("Include") ?? "";

    private static string NameOf(string path) =>
        path.Replace('\\', '/').TrimEnd('/').Split('/')[^1]
            .Replace(".csproj", "", StringComparison.Ordinal)
            .Replace("ContentForge.", "", StringComparison.Ordinal);
}
