using System.Text.Json;
using ContentForge.Site.Model;

namespace ContentForge.Site.Check;

/// <summary>Reads the scripts that a search loads: which others they need, and the pages that a result leads to.</summary>
internal static class SearchIndexScan
{
    private const string Folder = "assets/search-";
    private const string Call = "contentforgeSearch('";
    private const string NoIndex = "The file is no part of a search index.";

    public static bool Reads(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal) && path.LastIndexOf('/') > Folder.Length;

    public static FileScan Of(string path, string text)
    {
        var (start, end) = (text.IndexOf(", ", text.IndexOf(", ", StringComparison.Ordinal) + 1, StringComparison.Ordinal), text.LastIndexOf(");", StringComparison.Ordinal));
        if (!text.StartsWith(Call, StringComparison.Ordinal) || start < 0 || end < start)
            return FileScan.Broken(0, NoIndex);

        try
        {
            using var data = JsonDocument.Parse(text.AsMemory()[(start + 2)..end]);
            var kind = text[Call.Length..text.IndexOf('\'', Call.Length)];
            return kind switch
            {
                "index" => new FileScan([.. Parts(data.RootElement)], []),
                "articles" => new FileScan([.. Articles(data.RootElement, path, text)], []),
                _ => new FileScan([], []),
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return FileScan.Broken(0, NoIndex);
        }
    }

    private static IEnumerable<FoundLink> Parts(JsonElement index)
    {
        var (count, perFile) = (index.GetProperty("count").GetInt32(), index.GetProperty("perFile").GetInt32());
        (string Kind, int Files)[] kinds =
        [
            ("terms", index.GetProperty("firstTerms").GetArrayLength()),
            ("words", index.GetProperty("firstWords").GetArrayLength()),
            ("articles", (count + perFile - 1) / perFile),
        ];
        return kinds.SelectMany(kind => Enumerable.Range(0, kind.Files).Select(number => new FoundLink($"{kind.Kind}-{number}.js", 0, LinkRole.Loaded)));
    }

    // A result has the address of its page from the root of the site.
    private static IEnumerable<FoundLink> Articles(JsonElement articles, string path, string text)
    {
        var root = SitePath.Parse(path).Root;
        var at = 0;
        foreach (var address in articles.EnumerateArray().Select(article => article[1].GetRawText()))
        {
            at = Math.Max(text.IndexOf(address, at, StringComparison.Ordinal), at);
            yield return new FoundLink(root + JsonSerializer.Deserialize<string>(address), at, LinkRole.Named);
        }
    }
}
