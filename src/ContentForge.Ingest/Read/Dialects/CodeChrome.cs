using System.Collections.Frozen;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// What a page puts around and into code so that it can be copied and told apart: buttons, messages, the name of the language. It is told by
/// what the elements are and by where they stand: right at the code, in a few words.
/// </summary>
internal static class CodeChrome
{
    /// <summary>Chosen: "Copied to clipboard!" has three words, and a sentence that leads to the code has more.</summary>
    private const int MaxWords = 4;

    /// <summary>Chosen: so many letters are more than four words of any language have.</summary>
    private const int MaxLabel = 40;

    /// <summary>Chosen: boxes around code lie in one another, but not deeper.</summary>
    private const int MaxBoxes = 5;

    /// <summary>Names of languages that stand at code. They settle what the place leaves open.</summary>
    private static readonly FrozenSet<string> Languages = FrozenSet.ToFrozenSet(
        ("bash shell sh zsh fish console terminal shellsession powershell ps1 pwsh cmd batch bat batchfile dos text txt plaintext plain code command output python py "
        + "javascript js typescript ts json yaml yml xml html css sql ini toml conf java kotlin swift php ruby go rust c c++ c# csharp cpp docker dockerfile nginx apache diff "
        + "markdown md makefile registry reg vbscript vba applescript perl lua r").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>What buttons and messages at code begin with, in the languages of the vocabulary; again only where the place leaves it open.</summary>
    private static readonly string[] CopyWords = ["cop", "kopi", "wrap", "expand", "raw", "download", "in die zwischenablage", "view raw"];

    /// <summary>Takes it out of a block of code.</summary>
    public static void RemoveWithin(IElement pre, DialectContext context)
    {
        var hasCode = pre.Children.Any(child => child.LocalName == "code");
        foreach (var element in pre.WalkElements().ToList())
        {
            if (!context.IsAttached(element))
                continue;

            var isBeside = hasCode && element.ParentElement == pre && element.LocalName != "code" && IsBeside(element);
            if ((IsControl(element) || isBeside || IsMessage(element) || IsColumn(element, pre)) && !Texts.IsBlank(element) && element.TextContent.Length < pre.TextContent.Length)
                context.LeaveOut(element, LeftOutKinds.CodeChrome);
        }
    }

    /// <summary>Takes it out of the boxes around a block of code.</summary>
    public static void RemoveAround(IElement pre, DialectContext context)
    {
        var at = pre;
        for (var i = 0; i < MaxBoxes && at.ParentElement is { } parent; i++)
        {
            while (SiblingPlace.Before(at) is { } before && RemoveBeside(before, pre, context))
            {
            }

            while (SiblingPlace.Behind(at) is { } behind && RemoveBeside(behind, pre, context))
            {
            }

            if (!IsBox(parent) || HoldsMore(parent, at))
                return;
            at = parent;
        }
    }

    /// <summary>Takes out a neighbour of code, or the part of it that is no text; whether it went whole.</summary>
    private static bool RemoveBeside(INode node, IElement pre, DialectContext context)
    {
        if (node is IComment || (node is IText blank && Texts.IsBlank(blank.Data)))
        {
            context.Remove(node);
            return true;
        }

        if (RemoveColumn(node, pre, context))
            return true;
        if (Texts.UpTo(node, MaxLabel) is not { Length: > 0 } text || text.Split(' ').Length > MaxWords)
            return false;

        var isLabel = node is IText ? IsLanguage(text, pre) && IsBox(node.ParentElement!) : IsLabelElement((IElement)node, text, pre);
        if (isLabel)
        {
            context.LeaveOut(node, LeftOutKinds.CodeChrome);
            return true;
        }

        if (node is IElement box && box.WalkElements().Any(IsControl))
        {
            foreach (var inner in box.WalkElements().ToList())
            {
                if (context.IsAttached(inner) && (IsControl(inner) || (inner.ChildElementCount == 0 && IsLabelElement(inner, Texts.Of(inner), pre))))
                    context.LeaveOut(inner, LeftOutKinds.CodeChrome);
            }
        }

        return false;
    }

    private static bool RemoveColumn(INode node, IElement pre, DialectContext context)
    {
        if (node is not IElement element || CodeGutter.CountNumbers(element) is not (> 1 and var count) || count != CodeLines.Of(pre).Count)
            return false;
        context.LeaveOut(element, LeftOutKinds.CodeChrome);
        return true;
    }

    /// <summary>Whether an element at code says nothing that a reader would read.</summary>
    private static bool IsLabelElement(IElement element, string text, IElement pre)
    {
        if (text.Length == 0 || Markup.IsHeading(element) || element.LocalName is "pre" or "ol" or "ul" or "table" || Markup.Holds(element, "img", "pre"))
            return false;
        return IsControl(element) || IsMessage(element)
            || (element.LocalName is not ("p" or "li") && (IsLanguage(text, pre) || IsCopy(text) || IsLanguageWithCopy(text, pre)))
            || (element.LocalName is "p" && IsDeclared(text, pre));
    }

    private static bool IsLanguageWithCopy(string text, IElement pre) =>
        text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var cut && IsLanguage(text[..cut], pre) && IsCopy(text[(cut + 1)..]);

    private static bool IsCopy(string text) => Array.Exists(CopyWords, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) && !text.AsSpan().ContainsAny(".:/\\");

    private static bool IsLanguage(string text, IElement pre) => Languages.Contains(text) || IsDeclared(text, pre);

    /// <summary>Whether the code itself says that this is its language.</summary>
    private static bool IsDeclared(string text, IElement pre)
    {
        foreach (var element in (IElement?[])[pre, pre.FirstElementChild, pre.ParentElement])
        {
            var names = $"{element?.ClassName} {element?.GetAttribute("data-lang")} {element?.GetAttribute("data-language")}";
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (name.Equals(text, StringComparison.OrdinalIgnoreCase) || name.EndsWith("-" + text, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether an element is there to be pressed.</summary>
    private static bool IsControl(IElement element) =>
        element.LocalName is "button" or "select" || element.GetAttribute("role") is "button" or "tooltip"
        || (element.LocalName.Contains('-', StringComparison.Ordinal) && element.LocalName.Contains("copy", StringComparison.Ordinal))
        || (element.LocalName == "a" && LeadsNowhere(element.GetAttribute("href")) && IsCopy(Texts.Of(element)));

    private static bool LeadsNowhere(string? href) => href is null or "" or "#" || LinkTarget.IsScript(href) || href.StartsWith('#');

    /// <summary>Whether an element tells what became of a press.</summary>
    private static bool IsMessage(IElement element) =>
        element.GetAttribute("role") is "status" or "alert" || element.HasAttribute("aria-live")
        || (element.GetAttribute("aria-hidden") == "true" && element.ChildElementCount == 0 && IsCopy(Texts.Of(element)));

    /// <summary>Whether an element stands in a block of code beside the code itself.</summary>
    private static bool IsBeside(IElement element) => Markup.IsBlock(element) || element.LocalName is "a" or "span" or "small" or "label" && Texts.UpTo(element, MaxLabel) is not null && !TouchesText(element);

    private static bool TouchesText(IElement element) =>
        SiblingPlace.Before(element) is IText { Data: var before } && !Texts.IsBlank(before) || SiblingPlace.Behind(element) is IText { Data: var behind } && !Texts.IsBlank(behind);

    /// <summary>Whether an element is a column with the numbers of the lines.</summary>
    private static bool IsColumn(IElement element, IElement pre) =>
        element.ParentElement is { } parent && (parent == pre || parent.LocalName == "code") && CodeGutter.CountNumbers(element) > 1;

    private static bool IsBox(IElement element) => element.LocalName is "div" or "figure" or "section" or "span" or "header" or "ins" || element.LocalName.Contains('-', StringComparison.Ordinal);

    /// <summary>Whether a box holds anything that is shown beside one of its children.</summary>
    private static bool HoldsMore(IElement box, IElement child)
    {
        foreach (var node in box.ChildNodes)
        {
            if (node != child && (Texts.Shows(node) || !Texts.IsBlank(node)))
                return true;
        }

        return false;
    }
}
