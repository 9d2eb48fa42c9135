namespace ContentForge.Site.Check;

/// <summary>The pages that a reader who starts at the home page can come to.</summary>
internal static class ReachablePages
{
    public const string Home = "index.html";

    /// <summary>Follows the links of the pages, given per page.</summary>
    public static IReadOnlySet<string> From(IReadOnlyDictionary<string, IReadOnlyList<string>> links)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { Home };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var page))
        {
            foreach (var target in links.GetValueOrDefault(page, []).Where(reached.Add))
                waiting.Enqueue(target);
        }

        return reached;
    }
}
