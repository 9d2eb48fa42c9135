using System.Collections.Frozen;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Characters and blanks in prose: what scrapers glue together is taken apart, what they pull apart is joined.</summary>
internal sealed class ProseTidyRule : ICleaningRule
{
    /// <summary>Words behind the name of a key.</summary>
    private static readonly FrozenSet<string> KeyJoiners = FrozenSet.Create(StringComparer.Ordinal, "at", "and", "or", "to", "on", "key", "keys", "together", "simultaneously");

    public string Id => "prose-tidy";

    public void Apply(CleaningContext context)
    {
        IText? previous = null;
        var splitWords = new SplitWords(context.Body);
        var hasPreformatted = context.Elements("pre").Any();
        var hasCode = context.Elements("code", "samp").Any();
        foreach (var node in context.Body.Walk())
        {
            if (node is IText text && !(hasPreformatted && IsPreformatted(text)))
            {
                var repaired = hasCode && IsMarkedCode(text) ? text.Data : TextRepair.Apply(text.Data, keepEdges: true);
                if (!ReferenceEquals(repaired, text.Data))
                    text.Data = repaired;
                if (previous is not null && MayTouch(previous.Data, text.Data) && AreInOneLine(previous, text))
                {
                    splitWords.Join(previous, text);
                    Join(previous, text);
                }

                if (text.Data.Length > 0)
                    previous = text;
            }
            else if (Markup.IsBlock(node) || Markup.Is(node, "br", "img"))
            {
                previous = null;
            }
            else if (Markup.Is(node, "strong", "b", "em", "i"))
            {
                DropUnderscores(node);
            }
        }
    }

    /// <summary>Underscores around marked words were to mark them once more; no parser pairs them where they touch a word.</summary>
    private static void DropUnderscores(INode marked)
    {
        if (SiblingPlace.Before(marked) is not IText { Data: [.., '_'] } before || SiblingPlace.Behind(marked) is not IText { Data: ['_', ..] } after)
            return;

        var text = before.Data[..^1];
        before.Data = text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + " " : text;
        after.Data = after.Data[1..];
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
        (left.Data.AsSpan().Trim().Length == 1 && !IsKeyBefore(left, right))
        || (right.Data.AsSpan().Trim().Length == 1 && !IsKeyBehind(left, right))
        || (right.Data.Length > 1 && right.Data[0] == 's' && !char.IsLetter(right.Data[1]))
        || Markup.Ancestor(left, "sup", "sub") is not null
        || Markup.Ancestor(right, "sup", "sub") is not null;

    /// <summary>A capital or a digit behind a word of small letters is a key or a number: no word goes on with it.</summary>
    private static bool IsKeyBehind(IText left, IText right)
    {
        var word = left.Data.AsSpan();
        word = word[(word.LastIndexOf(' ') + 1)..];
        var isWord = word.Length > 1 && !word.ContainsAnyExceptInRange('a', 'z');
        return isWord && (char.IsUpper(right.Data[0]) || (char.IsDigit(right.Data[0]) && word.Length > 2));
    }

    /// <summary>A capital within a line is a key when a word comes next that joins keys; at its beginning it is the first letter of a word.</summary>
    private static bool IsKeyBefore(IText left, IText right)
    {
        var word = right.Data.AsSpan();
        var end = word.IndexOf(' ');
        return end > 0 && KeyJoiners.Contains(word[..end].ToString()) && char.IsUpper(left.Data.AsSpan().Trim()[0]) && SiblingPlace.Before(left.Parent!) is not null;
    }

    /// <summary>Scripts that put no blank between words.</summary>
    private static bool IsUnspaced(char c) => c >= '\u2E80';

    private static bool AreInOneLine(IText left, IText right) => Markup.Block(left) == Markup.Block(right);

    private static bool IsPreformatted(IText text) => Markup.Ancestor(text, "pre") is not null;

    /// <summary>Marks in code are code, unless they stand around the whole of it.</summary>
    private static bool IsMarkedCode(IText text) =>
        text.Data.AsSpan().ContainsAny("*_[\\") && Markup.Ancestor(text, "code", "samp") is not null && text.Data is not ['*', '*', .., '*', '*'];

    private static int Depth(INode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent)
            depth++;
        return depth;
    }
}
