using System.Text.RegularExpressions;
using ContentForge.Ingest.Read.Dialects;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Notes as dialects of Markdown mark them: <c>:::tip Title</c> (Docusaurus, VitePress, MyST), <c>!!! note "Title"</c> (MkDocs), paired shortcodes
/// (Hugo, Liquid), and components such as <c>&lt;Note&gt;</c> (MDX).
/// </summary>
internal sealed partial class NoteParser : BlockParser
{
    /// <summary>The columns by which MkDocs indents what belongs to a note.</summary>
    private const int Indentation = 4;

    public NoteParser() => OpeningCharacters = [':', '!', '?', '{', '<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;

        var line = processor.Line.ToString().Trim();
        var block = line[0] switch
        {
            ':' => Colons(line),
            '!' or '?' => Bangs(line),
            '{' => Shortcode(line),
            _ => Component(line),
        };
        if (block is null)
            return BlockState.None;

        block.Column = processor.Column;
        block.Line = processor.LineIndex;
        block.Span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var note = (NoteBlock)block;
        if (note.IsEnd is { } isEnd)
        {
            note.UpdateSpanEnd(processor.Line.End);
            return isEnd(processor.Line.ToString().Trim()) ? BlockState.BreakDiscard : BlockState.Continue;
        }

        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (processor.Indent < Indentation)
            return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent + Indentation);
        note.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private NoteBlock? Colons(string line)
    {
        if (ColonStart().Match(line) is not { Success: true } found)
            return null;

        var count = found.Groups["colons"].Length;
        var name = found.Groups["name"].Value;
        return Make(name, found.Groups["title"].Value, end => end.Length >= count && end.AsSpan().TrimStart(':').IsEmpty);
    }

    private NoteBlock? Bangs(string line) => BangStart().Match(line) is { Success: true } found
        ? new NoteBlock(this) { Kind = NoteWords.KindOf(found.Groups["name"].Value) ?? "note", Title = TitleOf(found.Groups["title"].Value, found.Groups["name"].Value) }
        : null;

    /// <summary>A shortcode of a kind of note: its name is the kind, or one of its arguments.</summary>
    private NoteBlock? Shortcode(string line)
    {
        if (ShortcodeLine().Match(line) is not { Success: true } found)
            return null;

        var name = found.Groups["name"].Value;
        var arguments = found.Groups["arguments"].Value;
        var isNote = NoteWords.KindOf(name) is not null || name is "notice" or "alert" or "callout" or "admonition";
        var title = TitleArgument().Match(arguments) is { Success: true } named ? named.Groups["value"].Value : "";
        return isNote ? Make(NoteWords.KindOf(name) is null ? KindIn(arguments) : name, title, end => EndOf(end) == name) : null;
    }

    private static string? EndOf(string line) => ShortcodeEnd().Match(line) is { Success: true } end ? end.Groups["name"].Value : null;

    private NoteBlock? Component(string line)
    {
        if (ComponentStart().Match(line) is not { Success: true } found)
            return null;

        var name = found.Groups["name"].Value;
        var arguments = found.Groups["arguments"].Value;
        if (NoteWords.KindOf(name) is null && name is not ("Callout" or "Admonition" or "Alert" or "Aside"))
            return null;

        var title = TitleArgument().Match(arguments) is { Success: true } named ? named.Groups["value"].Value : "";
        return Make(NoteWords.KindOf(name) is null ? KindIn(arguments) : name, title, end => end == $"</{name}>");
    }

    private NoteBlock Make(string name, string title, Func<string, bool> isEnd) => new(this)
    {
        Kind = NoteWords.KindOf(name),
        Title = TitleOf(title, name),
        IsFolded = name == "details",
        IsEnd = isEnd,
    };

    /// <summary>The first word of arguments that is a kind of note.</summary>
    private static string KindIn(string arguments) =>
        Word().Matches(arguments).Select(word => word.Value).FirstOrDefault(word => NoteWords.KindOf(word) is not null) ?? "note";

    private static string? TitleOf(string title, string name)
    {
        var text = title.Trim().Trim('"', '[', ']').Trim();
        return text.Length == 0 || text.Equals(name, StringComparison.OrdinalIgnoreCase) ? null : text;
    }

    [GeneratedRegex(@"^(?<colons>:{3,})\s*\{?[.]?(?:callout-)?(?<name>[A-Za-z][\w-]*)\}?\s*(?:\{[^}]*\}\s*)?(?<title>[^{}]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ColonStart();

    [GeneratedRegex(@"^(?:!!!|\?\?\?\+?)\s+(?<name>[A-Za-z][\w-]*)[^""]*(?<title>""[^""]*"")?\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BangStart();

    [GeneratedRegex(@"^\{(?:\{[<%]|%)-?\s*(?<name>[A-Za-z][\w-]*)(?<arguments>[^{}]*?)\s*-?(?:[>%]\}|%)\}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortcodeLine();

    [GeneratedRegex(@"^\{(?:\{[<%]|%)-?\s*(?:/\s*|end)(?<name>[A-Za-z][\w-]*)\s*-?(?:[>%]\}|%)\}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortcodeEnd();

    [GeneratedRegex(@"^<(?<name>[A-Z][A-Za-z]*)(?<arguments>\s[^<>]*)?>$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ComponentStart();

    [GeneratedRegex(@"title=[""'](?<value>[^""']*)[""']", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleArgument();

    [GeneratedRegex(@"[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
