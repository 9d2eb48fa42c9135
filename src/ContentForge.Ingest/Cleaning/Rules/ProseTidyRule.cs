using AngleSharp.Dom;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>Characters and blanks in prose: what scrapers glue together is taken apart, what they pull apart is joined.</summary>
internal sealed class ProseTidyRule : ICleaningRule
{
    public string Id => "prose-tidy";

    public void Apply(CleaningContext context)
    {
        IText? previous = null;
        var hasPreformatted = context.Elements("pre").Any();
        foreach (var node in context.Body.Walk())
        {
            if (node is IText text && !(hasPreformatted && IsPreformatted(text)))
            {
                var repaired = TextRepair.Apply(text.Data, keepEdges: true);
                if (!ReferenceEquals(repaired, text.Data))
                    text.Data = repaired;
                if (previous is not null && MayTouch(previous.Data, text.Data) && AreInOneLine(previous, text))
                    Join(previous, text);
                if (text.Data.Length > 0)
                    previous = text;
            }
            else if (Markup.IsBlock(node) || Markup.Is(node, "br", "img"))
            {
                previous = null;
            }
        }
    }

    private static void Join(IText left, IText right)
    {
        DropBlankBeforeMark(left, right);
        if (left.Data.Length == 0 || right.Data.Length == 0 || left.Parent == right.Parent || !AreGlued(left, right))
            return;

        // The blank belongs outside of emphasis and links.
        if (Depth(left) < Depth(right) || Markup.Is(right.Parent, "a"))
            left.Data += " ";
        else
            right.Data = " " + right.Data;
    }

    /// <summary>Whether two texts can be in need of more or of fewer blanks between them: a cheap question to ask first.</summary>
    private static bool MayTouch(string left, string right) =>
        right.Length > 0 && (right[0] == ' ' || (left.Length > 0 && char.IsLetterOrDigit(right[0]) && left[^1] != ' '));

    private static void DropBlankBeforeMark(IText left, IText right)
    {
        var text = right.Data.AsSpan();
        var mark = text.TrimStart(' ');
        var isLoneMark = mark.Length < text.Length && mark is [',' or '.', ..] && (mark.Length == 1 || mark[1] == ' ');
        if (!isLoneMark || left.Data.Length == 0)
            return;

        right.Data = mark.ToString();
        left.Data = left.Data.TrimEnd(' ');
    }

    private static bool AreGlued(IText left, IText right)
    {
        var (a, b) = (left.Data[^1], right.Data[0]);
        var isWordThenWord = (char.IsLetterOrDigit(a) || a is ',' or ';' or ':' or ')' or '!' or '?') && char.IsLetterOrDigit(b) && !IsUnspaced(a) && !IsUnspaced(b);
        return isWordThenWord && !IsPartOfWord(left, right);
    }

    /// <summary>A marked letter in a word, and an ending behind a marked word.</summary>
    private static bool IsPartOfWord(IText left, IText right) =>
        left.Data.AsSpan().Trim().Length == 1
        || right.Data.AsSpan().Trim().Length == 1
        || (right.Data.Length > 1 && right.Data[0] == 's' && !char.IsLetter(right.Data[1]))
        || Markup.Ancestor(left, "sup", "sub") is not null
        || Markup.Ancestor(right, "sup", "sub") is not null;

    /// <summary>Scripts that put no blank between words.</summary>
    private static bool IsUnspaced(char c) => c >= '\u2E80';

    private static bool AreInOneLine(IText left, IText right) => Markup.Block(left) == Markup.Block(right);

    private static bool IsPreformatted(IText text) => Markup.Ancestor(text, "pre") is not null;

    private static int Depth(INode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent)
            depth++;
        return depth;
    }
}
