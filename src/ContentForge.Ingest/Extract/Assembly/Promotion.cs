using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Tells fixes whose only way is a product: the steps begin with its download and the text sells it.</summary>
internal static class Promotion
{
    public static bool IsVendor(ImmutableArray<Procedure> procedures, ImmutableArray<Block> body, Vocabulary words)
    {
        if (procedures.IsEmpty || !procedures.All(IsDownload) || HasOtherWay(body, procedures) || procedures.Any(procedure => HasOtherWay(procedure.Result, procedures)))
            return false;

        return Texts(procedures, body).Any(text => words.Promotion.IsIn(text));
    }

    /// <summary>A heading beside the steps tells of another way, which is written as prose, unless that names the product too.</summary>
    private static bool HasOtherWay(ImmutableArray<Block> blocks, ImmutableArray<Procedure> procedures)
    {
        var product = Product(procedures[0]);
        var isOther = false;
        foreach (var block in blocks)
        {
            if (block is HeadingBlock && isOther)
                return true;
            isOther = block is HeadingBlock || (isOther && !(block is ParagraphBlock { Text.Plain: var text } && text.Contains(product, StringComparison.Ordinal)));
        }

        return isOther;
    }

    /// <summary>What is downloaded: "Download and install Driver Easy." names it last.</summary>
    private static string Product(Procedure procedure)
    {
        var first = procedure.Steps[0].Text;
        var sentence = first[..(first.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? end : first.Length)].TrimEnd('.');
        return sentence[(sentence.LastIndexOf("install ", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at + "install ".Length : 0)..];
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
