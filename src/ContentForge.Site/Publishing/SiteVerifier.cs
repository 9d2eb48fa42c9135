using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Publishing;

/// <summary>
/// Reads a staged site back from disk before it may be published: every planned file is there, every link inside the site leads to a
/// file, every anchor exists once, and no page holds markup that could run foreign code.
/// </summary>
internal static class SiteVerifier
{
    // One broken template breaks every page; more than this helps nobody.
    private const int MostErrors = 50;

    public static ImmutableArray<Diagnostic> Verify(
        string folder, ImmutableArray<PlannedFile> files, CancellationToken cancellation)
    {
        var paths = files.Select(file => file.Path.Value).ToHashSet(StringComparer.Ordinal);
        var errors = new ConcurrentBag<Diagnostic>();
        var farAnchors = new ConcurrentBag<(string From, string Page, string Anchor)>();
        InParallel.ForEach(paths, VerifyFile, cancellation);
        foreach (var page in farAnchors.GroupBy(link => link.Page, StringComparer.Ordinal))
        {
            var ids = PageScan.Of(File.ReadAllText(Path.Combine(folder, page.Key), Encoding.UTF8)).Ids;
            foreach (var link in page.Where(link => !ids.Contains(link.Anchor)))
                errors.Add(Error(link.From, $"The link to '{link.Page}#{link.Anchor}' leads to no anchor."));
        }

        return [.. errors.Order(Diagnostic.ReportOrder).Take(MostErrors)];

        void VerifyFile(string path)
        {
            var file = Path.Combine(folder, path);
            if (!File.Exists(file))
                errors.Add(Error(path, "The file is missing."));
            else if (path.EndsWith(".html", StringComparison.Ordinal))
                VerifyPage(path, PageScan.Of(File.ReadAllText(file, Encoding.UTF8)), paths, errors, farAnchors);
        }
    }

    private static void VerifyPage(
        string path,
        PageScan scan,
        HashSet<string> paths,
        ConcurrentBag<Diagnostic> errors,
        ConcurrentBag<(string From, string Page, string Anchor)> farAnchors)
    {
        foreach (var problem in scan.Problems)
            errors.Add(Error(path, problem));

        foreach (var link in scan.Links.Distinct(StringComparer.Ordinal).Where(IsInternal))
        {
            var (page, anchor) = Resolve(path, link);
            if (page is null || !paths.Contains(page))
                errors.Add(Error(path, $"The link to '{link}' leads to no file."));
            else if (anchor.Length > 0 && string.Equals(page, path, StringComparison.Ordinal) && !scan.Ids.Contains(anchor))
                errors.Add(Error(path, $"The link to '{link}' leads to no anchor."));
            else if (anchor.Length > 0 && !string.Equals(page, path, StringComparison.Ordinal))
                farAnchors.Add((path, page, anchor));
        }
    }

    // Absolute links of the site itself appear on the page for missing addresses only, where nothing relative can be right.
    private static bool IsInternal(string link) =>
        !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !link.StartsWith('/');

    private static (string? Page, string Anchor) Resolve(string from, string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(link[(hash + 1)..]);
        var target = hash < 0 ? link : link[..hash];
        var query = target.IndexOf('?', StringComparison.Ordinal);
        target = query < 0 ? target : target[..query];
        if (target.Length == 0)
            return (from, anchor);

        var segments = new List<string>(from.Split('/')[..^1]);
        foreach (var segment in Uri.UnescapeDataString(target).Split('/'))
        {
            if (segment is "..")
            {
                if (segments.Count == 0)
                    return (null, anchor);
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ".")
            {
                segments.Add(segment);
            }
        }

        return (string.Join('/', segments), anchor);
    }

    private static Diagnostic Error(string path, string message) => new(DiagnosticCodes.BrokenSite, path, null, message);
}
