using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extraction.Words;

namespace ContentForge.Ingest.Extraction.Assembly;

/// <summary>Tells fixes whose only way is a product: the steps begin with its download and the text sells it.</summary>
internal static class Promotion
{
    public static bool IsVendor(ImmutableArray<Procedure> procedures, ImmutableArray<Block> body, Vocabulary words)
    {
        // A heading in the body tells of another way, which is written as prose.
        if (!procedures.Any() || !procedures.All(IsDownload) || body.Any(block => block is HeadingBlock))
            return false;

        return Texts(procedures, body).Any(text => words.Promotion.IsIn(text));
    }

    private static bool IsDownload(Procedure procedure)
    {
        var first = procedure.Steps[0].Text.AsSpan();
        return first.Contains("download", StringComparison.OrdinalIgnoreCase) && (first.Contains("install", StringComparison.OrdinalIgnoreCase) || first.Contains("launch", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Texts(ImmutableArray<Procedure> procedures, ImmutableArray<Block> body)
    {
        foreach (var paragraph in body.Concat(procedures.SelectMany(procedure => procedure.Result)).OfType<ParagraphBlock>())
            yield return paragraph.Text.Plain;
        foreach (var procedure in procedures)
        {
            yield return procedure.LeadIn?.Plain ?? "";
            foreach (var step in procedure.Steps)
                yield return step.Text;
        }
    }
}
