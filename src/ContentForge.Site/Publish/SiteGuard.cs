using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Check;
using ContentForge.Site.Model;

namespace ContentForge.Site.Publish;

/// <summary>Says when a new site must not take the place of what lies in the output folder, and makes the exchange without a loss.</summary>
internal sealed class SiteGuard(string outputFolder, PublishOptions options)
{
    // A whole foreign folder is known by its first files: chosen.
    private const int MostFindings = 50;

    /// <summary>Why the folder must not be replaced; empty when it may.</summary>
    public ImmutableArray<Diagnostic> Refuse(SiteInspection.Findings found) =>
    [
        .. found.Foreign.Take(MostFindings).Select(path => About(DiagnosticCodes.ForeignOutput, $"'{path}' was not written by a build.")),
        .. found.Changed.Where(_ => !options.DiscardChanges).Take(MostFindings)
            .Select(path => About(DiagnosticCodes.ChangedOutput, $"'{path}' is not as the build wrote it.")),
    ];

    /// <summary>Why the new site is too small to take the place of the old one; null when it is not.</summary>
    public Diagnostic? RefuseShrinking(string site, SitePlan plan)
    {
        var (before, now) = (Articles(Manifest.Read(site).Keys), Articles(plan.Files.Select(file => file.Path.Value)));
        return now >= before * options.MinShare
            ? null
            : About(DiagnosticCodes.ShrunkenSite, string.Create(
                CultureInfo.InvariantCulture,
                $"The new site has {now} articles, the published one has {before}; it must keep {options.MinShare:0.##%} of them."));
    }

    /// <summary>
    /// Lets the new site and the old one change places. The old one is looked at right before and right after, and deleted only when
    /// nothing was found; otherwise it is back in its place.
    /// </summary>
    /// <returns>Why there was no exchange; empty when there was one.</returns>
    public ImmutableArray<Diagnostic> Exchange(OutputFolder folder, SiteInspection inspection)
    {
        if (Refuse(inspection.Look(folder.Site)) is { IsEmpty: false } before)
            return before;
        if (folder.Swap() is not { } old)
            return [];
        var after = LookAtOld(folder, old);
        if (after.IsEmpty)
            folder.Delete(old);
        else
            folder.SwapBack(old);
        return after;
    }

    // From here on nothing stops the build half way: the old site is back in its place, or gone for good.
    private ImmutableArray<Diagnostic> LookAtOld(OutputFolder folder, string old)
    {
        try
        {
            return Refuse(new SiteInspection(CancellationToken.None).Look(old));
        }
        catch
        {
            folder.SwapBack(old);
            throw;
        }
    }

    /// <summary>What was kept beside the site because no build has written it.</summary>
    public IEnumerable<Diagnostic> Kept(OutputFolder folder) =>
        folder.Kept.Select(name => About(DiagnosticCodes.KeptFiles, $"What an interrupted build has left beside the site holds files of somebody else; it is kept as '{name}'."));

    // Every article has exactly one file of this kind, whatever else the site is made of.
    private static int Articles(IEnumerable<string> paths) => paths.Count(path => path.EndsWith(".md", StringComparison.Ordinal));

    private Diagnostic About(DiagnosticCode code, string message) => new(code, outputFolder, null, message);
}
