using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extraction;

/// <summary>Names the steps of an article that an editor should look at.</summary>
public static class DoubtfulSteps
{
    /// <summary>Below this, steps were read out of plain sentences or out of bullets that nothing announces.</summary>
    private const double LowConfidence = 0.5;

    /// <summary>One finding for each procedure of low confidence, in the order of the article.</summary>
    public static ImmutableArray<Diagnostic> Of(HelpArticle article) =>
    [
        .. article.Fixes
            .SelectMany(fix => fix.Procedures, (fix, procedure) => (fix, procedure))
            .Where(found => found.procedure.Confidence < LowConfidence)
            .Select(found => Describe(article, found.fix, found.procedure)),
    ];

    private static Diagnostic Describe(HelpArticle article, Fix fix, Procedure procedure) => new(
        DiagnosticCodes.LowConfidence,
        article.Source.File,
        procedure.Source.Span,
        string.Create(CultureInfo.InvariantCulture, $"'{fix.Title}' has {procedure.Steps.Length} steps with a confidence of {procedure.Confidence:0.00}."));
}
