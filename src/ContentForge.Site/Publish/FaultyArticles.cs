using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Model;

namespace ContentForge.Site.Publish;

/// <summary>Tells the fault of one article from that of a whole site.</summary>
internal static class FaultyArticles
{
    /// <summary>The articles whose own files are faulty, a finding for each; none where the fault is not theirs.</summary>
    /// <param name="plan">The site.</param>
    /// <param name="faults">What is wrong with its files.</param>
    public static ImmutableArray<Diagnostic> In(SitePlan plan, IEnumerable<FileFault> faults)
    {
        var articles = plan.Files.Where(file => file.Article is not null).ToDictionary(file => file.Path.Value, file => file.Article!, StringComparer.Ordinal);
        ImmutableArray<Diagnostic> faulty =
            [.. faults
                .Where(fault => articles.ContainsKey(fault.Path))
                .GroupBy(fault => articles[fault.Path], StringComparer.Ordinal)
                .Select(ofOne => Finding(ofOne.Key, [.. ofOne.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Finding, Diagnostic.ReportOrder)]))
                .Order(Diagnostic.ReportOrder)];
        return AreMost(faulty.Length, articles.Values.Distinct(StringComparer.Ordinal).Count()) ? [] : faulty;
    }

    // What is wrong with more than half of the articles is not wrong with the articles.
    private static bool AreMost(int faulty, int all) => faulty > 1 && faulty * 2 > all;

    private static Diagnostic Finding(string article, ImmutableArray<FileFault> faults)
    {
        var (path, finding) = faults[0];
        var isInTheFile = string.Equals(finding.File, path, StringComparison.Ordinal);
        var place = (isInTheFile, finding.Span) switch
        {
            (true, { } span) => $", at {span}",
            (false, { } span) => $", by '{finding.File}' at {span}",
            _ => "",
        };
        var others = faults.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" There are {faults.Length} such findings.") : "";
        return new Diagnostic(DiagnosticCodes.FaultyArticle, article, null, $"Its page '{path}' cannot be published{place}: {finding.Message}{others}");
    }
}
