using System.Text;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;

namespace ContentForge.Export.Markdown;

/// <summary>Reads what <see cref="InlineMarkdown"/> writes.</summary>
internal sealed partial class InlineReader
{
    private readonly string _markdown;
    private readonly StringBuilder _plain = new();
    private readonly List<TextSpan?> _spans = [];
    private readonly Stack<(TextSpanKind Kind, int Start, int Index, SafeUrl? Url)> _open = new();
    private readonly HashSet<int> _unclosedFences = [];
    private int _at;

    private InlineReader(string markdown) => _markdown = markdown;

    /// <exception cref="MarkdownFormatException">A mark is not closed.</exception>
    public static RichText Read(string markdown)
    {
        var reader = new InlineReader(markdown);
        while (reader._at < markdown.Length)
            reader.Next();
        if (reader._open.TryPeek(out var open))
            throw new MarkdownFormatException($"The mark before '{Shortened(reader._plain.ToString(open.Start, reader._plain.Length - open.Start))}' is not closed.");
        return new RichText(reader._plain.ToString(), [.. reader._spans.OfType<TextSpan>()]);
    }

    private static string Shortened(string text) => text.Length <= 20 ? text : text[..20] + "…";

    private void Next()
    {
        var rest = _markdown.AsSpan(_at);
        if (rest[0] is '\\' or '&' or '<' or '`' or ']' && TryConstruct(rest[0]))
            return;

        if (rest.StartsWith("**", StringComparison.Ordinal))
            Toggle(TextSpanKind.Bold, 2);
        else if (rest.StartsWith("__", StringComparison.Ordinal))
            Toggle(TextSpanKind.MenuPath, 2);
        else if (rest[0] == '_' && !IsInWord())
            Toggle(TextSpanKind.Italic, 1);
        else if (rest[0] == '[')
            Open(TextSpanKind.Link, 1, null);
        else
            Text(rest[0] == '\n' ? " " : rest[0].ToString(), 1);
    }

    private bool TryConstruct(char mark) => mark switch
    {
        '\\' => TryEscape(),
        '&' => Reference().Match(_markdown, _at) is { Success: true } match && Text(MarkdownEscape.Character(match.Groups["code"].ValueSpan), match.Length),
        '<' => TryTag(),
        '`' => TryCode(),
        _ => TryEndOfLink(),
    };

    private bool TryEscape()
    {
        if (_at + 1 >= _markdown.Length)
            return false;

        var next = _markdown[_at + 1];
        return (next == '\n' || MarkdownPieces.IsEscapable(next)) && Text(next.ToString(), 2);
    }

    private bool TryTag()
    {
        if (string.CompareOrdinal(_markdown, _at, InlineMarkdown.Separator, 0, InlineMarkdown.Separator.Length) == 0)
            return Text("", InlineMarkdown.Separator.Length);
        if (Tag().Match(_markdown, _at) is not { Success: true } match)
            return false;

        var name = match.Groups["name"].Value;
        if (name == "br")
            return Text("\n", match.Length);
        if (InlineTag.Kind(name) is not { } kind)
            return false;
        if (match.Groups["end"].Success)
            return TryClose(kind, match.Length);

        if (!SafeUrl.TryCreate(MarkdownEscape.Undo(match.Groups["url"].Value), out var url) && kind == TextSpanKind.Link)
            throw new MarkdownFormatException("The link has no address that a page may use.");
        Open(kind, match.Length, kind == TextSpanKind.Link ? url : null);
        return true;
    }

    private bool TryCode()
    {
        var fence = _markdown.AsSpan(_at).IndexOfAnyExcept('`') is var length and > 0 ? length : _markdown.Length - _at;
        for (var end = _at + fence; end < _markdown.Length && !_unclosedFences.Contains(fence);)
        {
            var start = _markdown.IndexOf('`', end);
            if (start < 0)
                break;

            end = start;
            while (end < _markdown.Length && _markdown[end] == '`')
                end++;
            if (end - start != fence)
                continue;

            var code = _markdown[(_at + fence)..start];
            if (code.Length > 2 && code[0] == ' ' && code[^1] == ' ')
                code = code[1..^1];
            _spans.Add(new TextSpan(TextSpanKind.Code, _plain.Length, code.Length));
            return Text(code, end - _at);
        }

        // There is none behind a later one either.
        _unclosedFences.Add(fence);
        return false;
    }

    private bool TryEndOfLink()
    {
        if (LinkEnd().Match(_markdown, _at) is not { Success: true } match
            || !_open.TryPeek(out var link) || link.Kind != TextSpanKind.Link || link.Url is not null
            || !SafeUrl.TryCreate(MarkdownEscape.Undo(match.Groups["url"].Value), out var url))
        {
            return false;
        }

        _open.Pop();
        _open.Push(link with { Url = url });
        return TryClose(TextSpanKind.Link, match.Length);
    }

    private void Toggle(TextSpanKind kind, int length)
    {
        if (!TryClose(kind, length))
            Open(kind, length, null);
    }

    private void Open(TextSpanKind kind, int length, SafeUrl? url)
    {
        _open.Push((kind, _plain.Length, _spans.Count, url));
        _spans.Add(null);
        _at += length;
    }

    private bool TryClose(TextSpanKind kind, int length)
    {
        if (!_open.TryPeek(out var innermost) || innermost.Kind != kind)
            return false;

        _open.Pop();
        if (_plain.Length > innermost.Start)
            _spans[innermost.Index] = new TextSpan(kind, innermost.Start, _plain.Length - innermost.Start, innermost.Url);
        _at += length;
        return true;
    }

    private bool Text(string text, int length)
    {
        _plain.Append(text);
        _at += length;
        return true;
    }

    // The writer leaves underscores alone that stand within a word.
    private bool IsInWord() =>
        _at > 0 && char.IsLetterOrDigit(_markdown[_at - 1])
        && _at + 1 < _markdown.Length && char.IsLetterOrDigit(_markdown[_at + 1]);

    [GeneratedRegex(@"\G&#(?<code>[0-9]{1,7});", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\G<(?<end>/)?(?<name>[a-z]{1,4})(?: href=""(?<url>(?:[^\\""]|\\.)*)"")?>", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\G\]\((?:<(?<url>(?:[^\\>]|\\.)*)>|(?<url>[^()<>\s]+))\)", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex LinkEnd();
}
