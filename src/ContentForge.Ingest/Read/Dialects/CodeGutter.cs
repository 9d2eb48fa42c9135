using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>What stands in an element of its own before the lines of code: their numbers, and the prompt of a terminal.</summary>
internal static partial class CodeGutter
{
    /// <summary>The lines of a block of code without it.</summary>
    public static List<CodeLine> LinesWithout(IElement pre, DialectContext context)
    {
        var lines = CodeLines.Of(pre);
        var cuts = 0;
        if (AreNumbered(lines))
            (lines, cuts) = (Cut(lines, static line => line.Opening is not null, pre, context), cuts + 1);
        if (lines.Exists(IsPrompt))
            (lines, cuts) = (Cut(lines, IsPrompt, pre, context), cuts + 1);
        for (; cuts > 0 && lines.TrueForAll(line => line.Text.Length == 0 || line.Text[0] is ' ' or '\t' or '\u00A0'); cuts--)
            lines = lines.ConvertAll(line => line with { Text = line.Text[Math.Min(1, line.Text.Length)..] });
        return lines;
    }

    /// <summary>Whether a text is nothing but numbers that count up: a column of line numbers.</summary>
    public static int CountNumbers(INode column)
    {
        var (last, count) = (0, 0);
        foreach (var node in column.Walk())
        {
            if (node is not IText text)
                continue;
            foreach (var range in text.Data.AsSpan().SplitAny(" \t\n\u00A0"))
            {
                var word = text.Data.AsSpan()[range].TrimEnd(".:|");
                if (word.IsEmpty)
                    continue;
                if (!int.TryParse(word, out var number) || (count > 0 && number != last + 1))
                    return 0;
                (last, count) = (number, count + 1);
            }
        }

        return count;
    }

    /// <summary>Whether each line opens with its number. A line alone must say by its attributes that the number is none of its own.</summary>
    private static bool AreNumbered(List<CodeLine> lines)
    {
        var (last, count) = (0, 0);
        IElement? opening = null;
        foreach (var line in lines)
        {
            if (line.Opening is null && Texts.IsBlank(line.Text))
                continue;
            if (line.Opening is null || Number(line) is not { } number || (count > 0 && number != last + 1))
                return false;
            (last, count, opening) = (number, count + 1, line.Opening);
        }

        return count > 1 || (count == 1 && lines[0].Text.Length > lines[0].OpeningEnd && IsUnselectable(opening!));
    }

    private static int? Number(CodeLine line) =>
        int.TryParse(line.Text.AsSpan(0, line.OpeningEnd).Trim().TrimEnd(".:|)").TrimEnd(), out var number) ? number : null;

    /// <summary>A sign that a terminal shows. Behind some of them a program may go on, so a blank must follow, or the element must say so.</summary>
    private static bool IsPrompt(CodeLine line)
    {
        if (line.Opening is null || line.OpeningEnd >= line.Text.Length)
            return false;

        var sign = line.Text.AsSpan(0, line.OpeningEnd);
        var isApart = char.IsWhiteSpace(sign[^1]) || char.IsWhiteSpace(line.Text[line.OpeningEnd]);
        return Prompt().IsMatch(sign.Trim()) && (IsUnselectable(line.Opening) || (isApart && sign.Trim() is not "#"));
    }

    /// <summary>Whether a page keeps an element from being copied, or names it as what is not copied.</summary>
    private static bool IsUnselectable(IElement element) =>
        element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style")?.Contains("user-select", StringComparison.OrdinalIgnoreCase) == true
        || element.HasAttribute("data-line-number")
        || Siblings.HasClassWord(element, "prompt") || Siblings.HasClassWord(element, "gp") || Siblings.HasClassWord(element, "number") || Siblings.HasClassWord(element, "numbers")
        || Siblings.HasClassWord(element, "lineno") || Siblings.HasClassWord(element, "linenumber") || Siblings.HasClassWord(element, "linenos") || Siblings.HasClassWord(element, "ln");

    /// <summary>Takes the opening elements of lines out of the code, and reads the lines anew.</summary>
    private static List<CodeLine> Cut(List<CodeLine> lines, Func<CodeLine, bool> isCut, IElement pre, DialectContext context)
    {
        var cut = lines.FindAll(line => isCut(line));
        context.Record(pre, LeftOutKinds.CodeChrome, string.Join(' ', cut.Select(line => line.Opening!.TextContent.Trim())));
        foreach (var line in cut)
            line.Opening!.TextContent = "";
        return CodeLines.Of(pre);
    }

    [GeneratedRegex(@"^(?:[$%>#❯➜]|>>>|\.\.\.|(?:PS )?[A-Za-z]:\\[^<>|]*>|PS ?>|PS [^<>|]*>|[\w.-]+@[\w.-]+[^$#%>]*[$#%>])$", RegexOptions.NonBacktracking)]
    private static partial Regex Prompt();
}
