using System.Reflection;
using ContentForge.Core.Model;
using ContentForge.Dedup;
using ContentForge.Export;
using ContentForge.Ingest.Read;
using ContentForge.Site;
using NetArchTest.Rules;

namespace ContentForge.EndToEnd.Tests.Architecture;

/// <summary>The arrows between the folders of a project. A folder is a namespace, so the compiled types tell them.</summary>
public sealed class FolderArrowTests
{
    private static readonly Assembly[] Projects =
    [
        typeof(HelpArticle).Assembly, typeof(ArticleReader).Assembly, typeof(DuplicateFinder).Assembly, typeof(ExportFormat).Assembly,
        typeof(SiteBuilder).Assembly, typeof(Build).Assembly, Assembly.Load("contentforge"),
    ];

    public static TheoryData<string> ProjectNames => [.. Projects.Select(project => project.GetName().Name!)];

    /// <summary>From the ground floor of a room to its top; what stands in one line does not know each other.</summary>
    public static TheoryData<string, string> Floors => new()
    {
        { "ContentForge.Ingest", "Dom < Words < Read < Clean < Extract" },
        { "ContentForge.Ingest.Clean", "Removals < FilterLists, Page < Rules" },
        { "ContentForge.Site", "Relevance < Model < Images, Search, Check < Views < Theme < Outputs, Publish" },
        { "ContentForge.Dedup", "Text < Signatures < Matching < Policy < Families < Decisions" },
        { "ContentForge", "Configuration < Input < Stages, Results < Audit" },
    };

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Folders_know_each_other_in_one_direction_only(string project)
    {
        var arrows = ArrowsOf(Projects.Single(assembly => assembly.GetName().Name == project));

        Assert.Empty(Cycles(arrows).Select(cycle => string.Join(" -> ", cycle)));
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_floor_knows_nothing_of_the_floors_above(string room, string floors)
    {
        var levels = floors.Split('<').Select(level => level.Split(',', StringSplitOptions.TrimEntries).Select(name => $"{room}.{name}").ToArray()).ToArray();
        var project = Projects.Single(assembly => assembly.GetTypes().Any(type => type.Namespace is { } space && IsWithin(space, levels[0][0])));

        foreach (var (at, level) in levels.Index())
        {
            foreach (var folder in level)
            {
                var above = levels.Skip(at + 1).SelectMany(other => other).Concat(level.Where(other => other != folder)).ToArray();
                var wrong = Types.InAssembly(project).That().ResideInNamespace(folder).ShouldNot().HaveDependencyOnAny(above).GetResult();

                Assert.True(wrong.IsSuccessful || above.Length == 0, $"{folder} knows what is above it: {string.Join(", ", wrong.FailingTypes?.Select(type => type.FullName) ?? [])}");
            }
        }
    }

    private static bool IsWithin(string space, string folder) => space == folder || space.StartsWith(folder + ".", StringComparison.Ordinal);

    /// <summary>Which folder of a project knows which others of it.</summary>
    private static Dictionary<string, string[]> ArrowsOf(Assembly project)
    {
        var folders = project.GetTypes()
            .Where(type => type.Namespace?.StartsWith("ContentForge", StringComparison.Ordinal) is true && !type.IsNested)
            .GroupBy(type => type.Namespace!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(type => type.FullName!).ToArray(), StringComparer.Ordinal);
        return folders.Keys.ToDictionary(
            folder => folder,
            folder => folders.Where(other => other.Key != folder && Knows(project, folder, other.Value)).Select(other => other.Key).ToArray(),
            StringComparer.Ordinal);
    }

    private static bool Knows(Assembly project, string folder, string[] types) =>
        Types.InAssembly(project).That().ResideInNamespaceMatching($"^{folder.Replace(".", "\\.", StringComparison.Ordinal)}$").And().HaveDependencyOnAny(types).GetTypes().Any();

    private static IEnumerable<List<string>> Cycles(Dictionary<string, string[]> arrows)
    {
        foreach (var start in arrows.Keys.Order(StringComparer.Ordinal))
        {
            if (WayBack(start) is { } cycle && string.Equals(cycle.Min(StringComparer.Ordinal), start, StringComparison.Ordinal))
                yield return cycle;
        }

        List<string>? WayBack(string start)
        {
            var from = new Dictionary<string, string>(StringComparer.Ordinal);
            var open = new Queue<string>([start]);
            while (open.TryDequeue(out var at))
            {
                foreach (var next in arrows[at])
                {
                    if (next == start)
                        return Way(at);
                    if (from.TryAdd(next, at))
                        open.Enqueue(next);
                }
            }

            return null;

            List<string> Way(string end)
            {
                var way = new List<string> { start };
                for (var at = end; at != start; at = from[at])
                    way.Insert(0, at);
                way.Insert(0, start);
                return way;
            }
        }
    }
}
