using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Core.Model;

namespace ContentForge.Site.Check;

/// <summary>
/// Reads a finished site from disk: every file of its list is there, unchanged, and no other; every address in it leads to a file and
/// every anchor to an element, whoever reads it (people, servers, feed readers, crawlers, the search); no page holds what the
/// Content-Security-Policy forbids; every page can be reached. Publishing runs it before the new site takes the place of the old.
/// </summary>
public sealed class SiteCheck
{
    // The search index of a million articles has less.
    private const long LargestFile = 1L << 30;

    private readonly string _folder;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<string> _paths;
    private readonly Uri? _home;
    private readonly ContentPolicy _policy;
    private readonly ConcurrentBag<Diagnostic> _findings = [];
    private readonly ConcurrentBag<(string From, string Page, string Anchor, SourceSpan Place)> _farAnchors = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _followed = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _indexed = [];
    private int _links;

    private SiteCheck(string folder, CancellationToken cancellation)
    {
        _folder = folder;
        _cancellation = cancellation;
        _paths = [.. Manifest.FilesIn(folder)];
        foreach (var special in _paths.Where(path => RegularFile.IsSpecial(FileOf(path))).ToList())
        {
            _paths.Remove(special);
            Add(DiagnosticCodes.ChangedSite, special, "The file is a pipe, a socket or a device.");
        }

        _home = PublishedAt();
        _policy = ContentPolicy.In(_paths.Contains("_headers") ? ReadText("_headers") : null);
    }

    /// <summary>Checks a site.</summary>
    /// <param name="folder">The folder of the site. It must exist.</param>
    /// <param name="cancellation">Stops the check.</param>
    public static SiteCheckResult Run(string folder, CancellationToken cancellation) => new SiteCheck(folder, cancellation).Run();

    private SiteCheckResult Run()
    {
        CompareWithManifest();
        InParallel.ForEach(_paths, CheckFile, _cancellation);
        CheckFarAnchors();
        CheckReachability();
        CheckRedirects();
        return new SiteCheckResult(_paths.Count, _paths.Count(IsPage), _links, [.. _findings.Distinct().Order(Diagnostic.ReportOrder)]);
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private Uri? PublishedAt() =>
        _paths.Contains(ReachablePages.Home)
        && Uri.TryCreate(PageScan.Of(ReadText(ReachablePages.Home)).Canonical, UriKind.Absolute, out var home)
        && home.AbsoluteUri.EndsWith('/')
            ? home
            : null;

    private void CompareWithManifest()
    {
        var listed = Manifest.Read(_folder);
        if (listed.Count == 0)
            Add(DiagnosticCodes.ChangedSite, Manifest.FileName, "The list of files is missing or empty: the folder was not written by a build.");
        foreach (var path in listed.Keys.Where(path => !_paths.Contains(path)))
            Add(DiagnosticCodes.ChangedSite, path, "The file is missing.");
        foreach (var path in _paths.Where(path => listed.Count > 0 && !listed.ContainsKey(path)))
            Add(DiagnosticCodes.ChangedSite, path, "The file was not written by the build.");
        InParallel.ForEach(listed.Where(entry => _paths.Contains(entry.Key)), CompareContent, _cancellation);
        if (!_paths.Contains(ReachablePages.Home))
            Add(DiagnosticCodes.BrokenLink, ReachablePages.Home, "The site has no home page.");
    }

    private void CompareContent(KeyValuePair<string, string> entry)
    {
        using var file = RegularFile.OpenRead(FileOf(entry.Key));
        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(file)), entry.Value, StringComparison.Ordinal))
            Add(DiagnosticCodes.ChangedSite, entry.Key, "The file is not as the build wrote it.");
    }

    private void CheckFile(string path)
    {
        if (IsPage(path))
            CheckPage(path, ReadText(path));
        else if (FileScan.Reads(path) && ReadText(path) is var text && FileScan.Of(path, text) is var scan)
            CheckLinks(path, text, scan.Links, scan.Problems, null);
    }

    private void CheckPage(string path, string text)
    {
        var scan = PageScan.Of(text);
        CheckLinks(path, text, scan.Links, scan.Problems, scan.Ids);
        if (scan.IsIndexed)
            _indexed.Add(path);
        _followed[path] = [.. scan.Links
            .Where(link => link.Role == LinkRole.Followed)
            .Select(link => LinkTarget.Of(path, link.Address, _home).Path)
            .OfType<string>()
            .Where(IsPage)
            .Distinct(StringComparer.Ordinal)];
    }

    private void CheckLinks(
        string path, string text, IReadOnlyList<FoundLink> links, IReadOnlyList<FileProblem> problems, IReadOnlySet<string>? ids)
    {
        var lines = new Lazy<LineIndex>(() => new LineIndex(text));
        foreach (var problem in problems.Concat(links.Select(link => ProblemOf(path, lines, link, ids)).OfType<FileProblem>()))
            _findings.Add(problem.In(path, lines.Value));
        Interlocked.Add(ref _links, links.Count);
    }

    private FileProblem? ProblemOf(string path, Lazy<LineIndex> lines, FoundLink link, IReadOnlySet<string>? ids)
    {
        if (link.Role == LinkRole.Element)
            return ids!.Contains(link.Address) ? null : new FileProblem(DiagnosticCodes.BrokenAnchor, link.Offset, $"There is no element '{link.Address}' on the page.");

        var target = LinkTarget.Of(path, link.Address, _home);
        if (target.IsExternal)
        {
            return link.Role == LinkRole.Loaded && _policy.RefusesRemote(link)
                ? new FileProblem(DiagnosticCodes.ForbiddenMarkup, link.Offset, $"'{link.Address}' would be loaded from another server.")
                : null;
        }

        if (target.Path is null || !_paths.Contains(target.Path))
            return new FileProblem(DiagnosticCodes.BrokenLink, link.Offset, $"The link to '{link.Address}' leads to no file.");
        if (target.Anchor.Length == 0 || !IsPage(target.Path))
            return null;
        if (ids is not null && string.Equals(target.Path, path, StringComparison.Ordinal))
            return ids.Contains(target.Anchor) ? null : new FileProblem(DiagnosticCodes.BrokenAnchor, link.Offset, $"The link to '{link.Address}' leads to no anchor.");

        _farAnchors.Add((path, target.Path, target.Anchor, lines.Value.SpanAt(link.Offset)));
        return null;
    }

    // The pages were read in any order and their ids forgotten; those that links from elsewhere point into are read once more.
    private void CheckFarAnchors() => InParallel.ForEach(
        _farAnchors.GroupBy(link => link.Page, StringComparer.Ordinal),
        links =>
        {
            var ids = PageScan.Of(ReadText(links.Key)).Ids;
            foreach (var link in links.Where(link => !ids.Contains(link.Anchor)))
                _findings.Add(new Diagnostic(DiagnosticCodes.BrokenAnchor, link.From, link.Place, $"The link to '{link.Page}#{link.Anchor}' leads to no anchor."));
        },
        _cancellation);

    private void CheckReachability()
    {
        var reached = ReachablePages.From(_followed);
        foreach (var page in _indexed.Where(page => !reached.Contains(page)))
            Add(DiagnosticCodes.UnreachablePage, page, "No way of links leads from the home page to this one.");
    }

    private void CheckRedirects()
    {
        if (!_paths.Contains("_redirects"))
            return;

        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in ReadText("_redirects").Split('\n').Select(RedirectRule.Parse).OfType<RedirectRule>())
            rules.TryAdd(rule.From, rule.To);
        foreach (var from in rules.Keys)
        {
            var (at, steps) = (from, 0);
            while (rules.TryGetValue(at, out var next) && steps++ <= rules.Count)
                at = next;
            if (steps > rules.Count)
                Add(DiagnosticCodes.RedirectCircle, "_redirects", $"The redirect of '{from}' goes round in a circle.");
        }
    }

    private string FileOf(string path) => Path.Combine(_folder, path.Replace('/', Path.DirectorySeparatorChar));

    private string ReadText(string path) => RegularFile.ReadAllText(FileOf(path), LargestFile);

    private void Add(DiagnosticCode code, string path, string message) => _findings.Add(new Diagnostic(code, path, null, message));
}

/// <summary>What a check has found.</summary>
/// <param name="Files">How many files it has read.</param>
/// <param name="Pages">How many of them are pages.</param>
/// <param name="Links">How many addresses it has followed.</param>
/// <param name="Findings">What is wrong, in report order. An error means that something does not work; a warning, that it could be better.</param>
public sealed record SiteCheckResult(int Files, int Pages, int Links, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Whether something does not work.</summary>
    public bool IsBroken => Findings.Any(finding => finding.Severity == Severity.Error);
}

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
