using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extraction;

/// <summary>Tells an editor where to look.</summary>
internal static class LowConfidence
{
    private const double Enough = 0.7;

    /// <summary>One diagnostic for each procedure that may be something else.</summary>
    public static IEnumerable<Diagnostic> Of(HelpArticle article) =>
        from fix in article.Fixes
        from procedure in fix.Procedures
        where procedure.Confidence < Enough
        select new Diagnostic(
            DiagnosticCodes.LowConfidence,
            article.Source.File,
            procedure.Source.Span,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{fix.Title}': {procedure.Steps.Length} steps ({procedure.Source.Rule}) with a confidence of {procedure.Confidence:0.00}."));
}
