using System.Buffers;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>What the form of an item tells about it, in whatever language it is written.</summary>
internal static class ItemShape
{
    private static readonly SearchValues<char> OpeningQuotes = SearchValues.Create("\"“„«「『【");

    private static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("\"”“»」』】");

    /// <summary>Chosen: the name of a thing before its description. Longer ones are clauses.</summary>
    private const int MaxNameWords = 6;

    /// <summary>Chosen: an instruction is a sentence or two. Longer items are terms, reviews, stories.</summary>
    private const int MaxInstructionWords = 45;

    /// <summary>Chosen: a name, not an instruction.</summary>
    private const int FewWords = 3;

    /// <summary>
    /// Whether an item shows something of a screen, a keyboard or a command line: words in bold type or quotes within its text, a path
    /// through menus, code, or a picture or a list below it.
    /// </summary>
    public static bool ShowsControls(RunItem item) =>
        ShowsControlsWithin(item) || item.Text.Spans.Any(span => span.Kind is TextSpanKind.Code && IsPart(span, item.Text))
        || item.Parts.Exists(part => part.Block is { Kind: SourceBlockKind.Media or SourceBlockKind.Code } || part.Run is not null);

    /// <summary>Whether the text of an item shows such things itself; bullets about a language or a format hold code that nobody types.</summary>
    public static bool ShowsControlsWithin(RunItem item) =>
        HasOwnSpan(item.Text) || HasPath(item.Text.Plain) || HasQuotation(item.Text.Plain);

    /// <summary>Whether an item opens with words in bold type or code, as the names of things do.</summary>
    public static bool OpensWithName(RunItem item) => OpensWith(TextSpanKind.Bold, item.Text) || OpensWithCode(item);

    /// <summary>Whether an item explains the code that it opens with.</summary>
    public static bool OpensWithCode(RunItem item) => OpensWith(TextSpanKind.Code, item.Text);

    private static bool OpensWith(TextSpanKind kind, RichText text) =>
        text.Spans.Any(span => span.Kind == kind && span.Start == PictureLength(text.Plain) && span.Start + span.Length < text.Plain.Length);

    /// <summary>Whether an item names something and goes on to describe it: "Battery life: ten hours", "<b>Egenskab</b> — lader dig …".</summary>
    public static bool IsDefinition(RunItem item)
    {
        var plain = item.Text.Plain;
        var picture = PictureLength(plain);
        var name = NameLength(plain.AsSpan(picture));
        if (name > 0 && !string.IsNullOrWhiteSpace(plain[(picture + name + 1)..]))
            return !HasPath(plain.AsSpan(picture, name));

        // "<b>Tidy rooms</b> Every room has …": a name in bold type needs no mark behind it.
        return item.Text.Spans.Any(span => span.Kind is TextSpanKind.Bold && span.Start == picture && IsNameBefore(plain.AsSpan(span.Start, span.Length), plain.AsSpan(span.Start + span.Length)));
    }

    /// <summary>Whether an item opens with a quantity or a value, as ingredients and specifications do.</summary>
    public static bool IsQuantity(RunItem item) => item.Text.Plain is [var first, ..] && Numerals.IsDigit(first);

    /// <summary>Whether an item is a few words that are no sentence.</summary>
    public static bool IsName(RunItem item) =>
        TextShape.CountWords(item.Text.Plain) <= FewWords && TextShape.LastMark(item.Text.Plain) is not ('.' or ':' or '!');

    /// <summary>Whether an item is longer than instructions are.</summary>
    public static bool IsLong(RunItem item) => TextShape.CountWords(item.Text.Plain) > MaxInstructionWords;

    /// <summary>Whether an item ends as a sentence does.</summary>
    public static bool IsSentence(RunItem item) => TextShape.LastMark(item.Text.Plain) is '.' or ':' or '!';

    /// <summary>Whether a sentence goes through menus: "Tools > Options", "设置 → 系统".</summary>
    public static bool HasPath(ReadOnlySpan<char> text) =>
        text.IndexOfAny("→➜➔»") is > 0 || text.IndexOf(" > ", StringComparison.Ordinal) > 0;

    private static bool IsNameBefore(ReadOnlySpan<char> name, ReadOnlySpan<char> rest) =>
        TextShape.CountWords(name) is > 1 and <= MaxNameWords && TextShape.LastMark(name) is not ('.' or '!') && rest.TrimStart() is [var next, ..] && char.IsUpper(next);

    /// <summary>Whether something in the text, and not its first words, is set off as the name of a control.</summary>
    private static bool HasOwnSpan(RichText text) =>
        text.Spans.Any(span => span.Kind is TextSpanKind.Bold or TextSpanKind.Key or TextSpanKind.MenuPath && span.Start > PictureLength(text.Plain) && IsPart(span, text));

    private static bool IsPart(TextSpan span, RichText text) => span.Length < text.Plain.Length * 3 / 4;

    /// <summary>Quotes around a few words: "Click “Next”", 点击「下一步」.</summary>
    private static bool HasQuotation(ReadOnlySpan<char> text)
    {
        var open = text.IndexOfAny(OpeningQuotes);
        if (open < 0)
            return false;

        var length = text[(open + 1)..].IndexOfAny(ClosingQuotes);
        return length > 0 && length < text.Length * 3 / 4 && TextShape.CountWords(text.Slice(open + 1, length)) <= MaxNameWords;
    }

    /// <summary>How long the sign before the words is: an emoji, or a picture as wikis write it, "![[gear.svg]] ".</summary>
    private static int PictureLength(ReadOnlySpan<char> text)
    {
        var start = text.StartsWith("![[") && text.IndexOf("]]") is var close and > 0 ? close + 2 : 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]) && text[start] is not ('"' or '“' or '«' or '「' or '[' or '('))
            start++;
        return start;
    }

    private static bool HasSentenceEnd(ReadOnlySpan<char> text) =>
        text.IndexOfAny("!?。") >= 0 || text.IndexOf(". ", StringComparison.Ordinal) >= 0;

    /// <summary>How long the name is that a colon or a dash divides from its description, or 0.</summary>
    private static int NameLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(":：—–");
        if (text.IndexOf(" - ", StringComparison.Ordinal) is var hyphen and > 0 && (end < 0 || hyphen < end))
            end = hyphen + 1;
        return end > 0 && !HasSentenceEnd(text[..end]) && TextShape.CountWords(text[..end]) <= MaxNameWords ? end : 0;
    }
}
