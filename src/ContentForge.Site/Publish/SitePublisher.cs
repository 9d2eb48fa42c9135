using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Check;
using ContentForge.Site.Model;

namespace ContentForge.Site.Publish;

/// <summary>
/// Puts a planned site into a folder so that the folder always holds one whole site: the old one or the new one. The new site is
/// written beside the folder, flushed, read back and checked; then the two change places.
/// </summary>
public sealed class SitePublisher
{
    // One broken template breaks every page; more than this helps nobody: chosen.
    private const int MostFindings = 50;

    private readonly string _outputFolder;
    private readonly PublishOptions _options;

    /// <summary>Makes a publisher for one output folder. Nothing is touched yet.</summary>
    /// <param name="outputFolder">The folder of the site. It may be missing or empty, or hold a site that a build has written.</param>
    /// <param name="options">When a new site may take the place of the old one.</param>
    public SitePublisher(string outputFolder, PublishOptions? options = null)
    {
        _outputFolder = outputFolder;
        _options = options ?? new PublishOptions();
    }

    /// <summary>The folders that publishing to a folder may make and delete beside it.</summary>
    public static ImmutableArray<string> WorkingFolders(string outputFolder) =>
        new OutputFolder(outputFolder) is var folder ? [folder.Staging, folder.Previous] : [];

    /// <summary>Whether a folder holds a site that a build has written.</summary>
    public static bool HasSite(string outputFolder) => File.Exists(Path.Combine(outputFolder, Manifest.FileName));

    /// <summary>Publishes a site.</summary>
    /// <returns>Whether it was published; if not, why, and the folder is as it was.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped it; the folder is as it was.</exception>
    public PublishResult Publish(SitePlan plan, CancellationToken cancellation)
    {
        if (!plan.CanBePublished)
            return Failed(plan.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));

        try
        {
            var folder = new OutputFolder(_outputFolder);
            Directory.CreateDirectory(folder.Parent);
            using var buildLock = BuildLock.TryTake(folder.Lock);
            if (buildLock is null)
                return Failed(DiagnosticCodes.BuildRunning, "Another build is writing to this output folder.");

            var guard = new SiteGuard(_outputFolder, _options);
            var result = Publish(plan, folder, guard, cancellation);
            return result with { Diagnostics = [.. result.Diagnostics, .. guard.Kept(folder)] };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed(DiagnosticCodes.CannotPublish, failure.Message);
        }
    }

    private PublishResult Publish(SitePlan plan, OutputFolder folder, SiteGuard guard, CancellationToken cancellation)
    {
        folder.Recover();
        var inspection = new SiteInspection(cancellation);
        if (guard.Refuse(inspection.Look(folder.Site)) is { IsEmpty: false } notOurs)
            return Failed(notOurs);
        if (guard.RefuseShrinking(folder.Site, plan) is { } shrunken)
            return Failed([shrunken]);

        try
        {
            var (bytes, faults) = SiteWriter.Write(plan, folder.Staging, cancellation);
            if (!faults.IsEmpty)
                return Failed(faults.Select(fault => fault.Finding).Distinct().Order(Diagnostic.ReportOrder)) with { FaultyArticles = FaultyArticles.In(plan, faults) };

            var check = SiteCheck.Run(folder.Staging, cancellation);
            if (check.Files != plan.Files.Length || check.IsBroken)
                return Failed(FirstOf(check).Prepend(Summary(check, plan))) with { FaultyArticles = FaultyArticles.In(plan, FaultsIn(check)) };

            cancellation.ThrowIfCancellationRequested();
            if (guard.Exchange(folder, inspection) is { IsEmpty: false } appeared)
                return Failed(appeared);
            return new PublishResult(true, plan.Files.Length, bytes, FirstOf(check));
        }
        finally
        {
            folder.CleanUp();
        }
    }

    private static ImmutableArray<FileFault> FaultsIn(SiteCheckResult check) =>
        [.. check.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => new FileFault(finding.File, finding))];

    private Diagnostic Summary(SiteCheckResult check, SitePlan plan) => new(
        DiagnosticCodes.BrokenSite,
        _outputFolder,
        null,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Of {plan.Files.Length} planned files {check.Files} were written, and {check.Findings.Count(finding => finding.Severity == Severity.Error)} errors were found in them."));

    private static ImmutableArray<Diagnostic> FirstOf(SiteCheckResult check) =>
        [.. check.Findings.OrderByDescending(finding => finding.Severity).Take(MostFindings).Order(Diagnostic.ReportOrder)];

    private PublishResult Failed(DiagnosticCode code, string message) =>
        Failed([new Diagnostic(code, _outputFolder, null, message)]);

    private static PublishResult Failed(IEnumerable<Diagnostic> reasons) => new(false, 0, 0, [.. reasons]);
}

/// <summary>When a new site may take the place of the old one.</summary>
public sealed record PublishOptions
{
    /// <summary>
    /// The least share of the old site's articles that the new one must have; 0 publishes whatever there is. Chosen: half of a help site
    /// does not go out of date between two builds.
    /// </summary>
    public double MinShare { get; init; } = 0.5;

    /// <summary>Whether files of the old site that somebody has changed by hand may be lost.</summary>
    public bool DiscardChanges { get; init; }
}

/// <summary>What came of an attempt to publish.</summary>
/// <param name="Published">Whether the output folder now holds the new site. If not, it holds what it held before.</param>
/// <param name="Files">How many files the new site has.</param>
/// <param name="Bytes">How many bytes they have together.</param>
/// <param name="Diagnostics">Why it was not published; or what the check of a published site would have better.</param>
public sealed record PublishResult(bool Published, int Files, long Bytes, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// The articles whose own pages stood in the way, one finding for each, under the name of its source file. Without them the site may
    /// well be fit to be published.
    /// </summary>
    public ImmutableArray<Diagnostic> FaultyArticles { get; init; } = [];
}
