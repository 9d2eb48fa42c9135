using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract;

/// <summary>Tells an editor where to look, and what to write if the program is right or wrong there.</summary>
internal static class LowConfidence
{
    /// <summary>Chosen: below it, an editor would have a look.</summary>
    private const double Enough = 0.7;

    /// <summary>So many words find the place in the article again.</summary>
    private const int OpeningWords = 5;

    /// <summary>One diagnostic for each procedure that may be something else.</summary>
    public static IEnumerable<Diagnostic> Of(HelpArticle article) =>
        from fix in article.Fixes
        from procedure in fix.Procedures
        where procedure.Confidence < Enough
        select new Diagnostic(
            DiagnosticCodes.LowConfidence,
            article.Source.File,
            procedure.Source.Span,
            string.Create(CultureInfo.InvariantCulture, $"'{fix.Title}': {procedure.Steps.Length} steps ({procedure.Source.Rule}) with a confidence of {procedure.Confidence:0.00}, from '{Opening(procedure)}' on."));

    /// <summary>The first words, by which a correction names the list.</summary>
    private static string Opening(Procedure procedure)
    {
        var words = procedure.Steps[0].Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(OpeningWords));
    }
}
