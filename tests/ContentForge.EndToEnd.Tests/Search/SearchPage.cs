using System.Text.Json;
using System.Text.RegularExpressions;
using Jint;

namespace ContentForge.EndToEnd.Tests.Search;

/// <summary>The search page of a built site: the theme's own script over the site's own index, without a browser.</summary>
internal sealed partial class SearchPage
{
    private readonly string _site;
    private readonly Engine _engine = new();

    public SearchPage(string site)
    {
        _site = site;
        var page = File.ReadAllText(Path.Combine(site, "search.html"));
        _engine.SetValue("readFile", new Func<string, string>(Load));
        _engine.SetValue("searchIndex", Index().Match(page).Groups["path"].Value);
        _engine.Execute(File.ReadAllText(Path.Combine(Repository.Root, "tests", "ContentForge.EndToEnd.Tests", "Search", "page.js")));
        _engine.Execute(File.ReadAllText(Path.Combine(site, Script().Match(page).Groups["path"].Value)));
    }

    /// <summary>How many bytes of the index were loaded so far.</summary>
    public int LoadedBytes { get; private set; }

    /// <summary>What a screen reader is told about the last search.</summary>
    public string Announced => _engine.Invoke("announced").AsString();

    /// <summary>The pages that a search finds, the best first.</summary>
    public string[] Find(string query)
    {
        _engine.Invoke("type", query);
        _engine.Advanced.ProcessTasks();
        return JsonSerializer.Deserialize<string[]>(_engine.Invoke("found").AsString())!;
    }

    /// <summary>Chooses in a filter, and gives the pages that are found then.</summary>
    public string[] Choose(string filter, string value)
    {
        _engine.Invoke("choose", filter, value);
        _engine.Advanced.ProcessTasks();
        return JsonSerializer.Deserialize<string[]>(_engine.Invoke("found").AsString())!;
    }

    /// <summary>Titles and addresses of all articles.</summary>
    public IEnumerable<(string Title, string Path)> Articles() => Directory
        .GetFiles(Path.Combine(_site, "assets"), "articles-*.js", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText)
        .SelectMany(script => JsonSerializer.Deserialize<JsonElement[]>(script[script.IndexOf('[', StringComparison.Ordinal)..script.LastIndexOf(')')])!)
        .Select(article => (article[0].GetString()!, article[1].GetString()!));

    private string Load(string address)
    {
        var script = File.ReadAllText(Path.Combine(_site, address));
        LoadedBytes += script.Length;
        return script;
    }

    [GeneratedRegex("data-search=\"(?<path>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Index();

    [GeneratedRegex("src=\"(?<path>assets/search-[^\"/]+\\.js)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Script();
}
