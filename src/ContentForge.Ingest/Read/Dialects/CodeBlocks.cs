using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// Code whose lines, line numbers, prompts and buttons are elements: it becomes one text with line ends, which can be pasted as it is.
/// </summary>
internal sealed class CodeBlocks : IDialect
{
    public void Apply(DialectContext context)
    {
        foreach (var code in context.Named("xmp", "listing", "textarea").ToList())
        {
            if (code.LocalName != "textarea" || (code.HasAttribute("readonly") && !Texts.IsBlank(code.TextContent)))
                MakePre(code, context);
        }

        foreach (var pre in context.Named("pre").ToList())
        {
            if (Texts.IsBlank(pre.TextContent))
                continue;
            CodeChrome.RemoveWithin(pre, context);
            Straighten(pre, context);
            CodeChrome.RemoveAround(pre, context);
        }
    }

    private static void MakePre(IElement code, DialectContext context)
    {
        var pre = context.Create("pre", code);
        pre.TextContent = code.TextContent;
        context.Replace(code, pre);
    }

    /// <summary>Writes the lines of a block of code without what is no code in them.</summary>
    private static void Straighten(IElement pre, DialectContext context)
    {
        if (IsPlain(pre))
            return;

        Write(pre, CodeGutter.LinesWithout(pre, context));
        context.Changed();
    }

    /// <summary>Writes lines into a block of code.</summary>
    public static void Write(IElement pre, List<CodeLine> lines)
    {
        var text = string.Join('\n', lines.Select(line => line.Text.Replace('\u00A0', ' ').TrimEnd('\r'))).Trim('\n');
        if (pre.ChildNodes is [IElement { LocalName: "code" } code])
            code.TextContent = text;
        else
            pre.TextContent = text;
    }

    /// <summary>Whether a block of code is one text already.</summary>
    private static bool IsPlain(IElement pre)
    {
        var holder = pre.ChildNodes is [IElement { LocalName: "code" } code] ? code : pre;
        return holder.ChildNodes is [IText text] && !text.Data.Contains('\u00A0', StringComparison.Ordinal);
    }
}
