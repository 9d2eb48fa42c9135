using System.Text;
using ContentForge.Core.Model;

namespace ContentForge.Export.Markdown;

/// <summary>
/// Writes a text with its meanings as Markdown: <c>**bold**</c>, <c>_italic_</c>, <c>__menu path__</c>, <c>` code `</c>,
/// <c>&lt;kbd&gt;key&lt;/kbd&gt;</c> and links. Where marks would be taken for others, tags say the same.
/// </summary>
public static class InlineMarkdown
{
    /// <summary>Nothing: it keeps two marks apart that would be read as one.</summary>
    internal const string Separator = "<!---->";

    private const string HardBreak = "\\\n";

    /// <summary>A text in a paragraph; its line breaks are hard ones.</summary>
    public static string Of(RichText text, Func<SafeUrl, SafeUrl?> resolve) => new Writer(text, resolve, HardBreak).Write();

    /// <summary>A text on one line, in a heading or a table.</summary>
    public static string Line(RichText text, Func<SafeUrl, SafeUrl?> resolve) => new Writer(text, resolve, "<br>").Write();

    /// <summary>A text without meanings, on one line.</summary>
    public static string Escape(string text) => MarkdownEscape.Text(text);

    /// <summary>An address as it stands between the angle brackets of a link.</summary>
    internal static string Target(SafeUrl url) => MarkdownEscape.Quoted(url.Value);

    private sealed class Writer(RichText text, Func<SafeUrl, SafeUrl?> resolve, string lineBreak)
    {
        private readonly StringBuilder _markdown = new(text.Plain.Length + (text.Spans.Length * 8));
        private readonly Stack<(TextSpan Span, string Close)> _open = new();
        private readonly HashSet<int> _inner = [.. text.Spans.SelectMany(span => new[] { span.Start, span.End - 1 })];
        private readonly HashSet<int> _outer = [.. text.Spans.SelectMany(span => new[] { span.Start - 1, span.End })];
        private int _at;

        public string Write()
        {
            for (var next = 0; next < text.Spans.Length; next++)
            {
                var span = text.Spans[next];
                Close(span.Start);
                Plain(span.Start);
                if (IsCode(span, next))
                    Code(span);
                else
                    Open(span);
            }

            Close(text.Plain.Length);
            Plain(text.Plain.Length);
            return _markdown.ToString();
        }

        private void Open(TextSpan span)
        {
            var isRepeated = _open.Any(outer => outer.Span.Kind == span.Kind);
            var (before, after) = span.Kind switch
            {
                TextSpanKind.Link => span.Url is { } url && resolve(url) is { } target ? Link(target, isRepeated) : ("", ""),
                TextSpanKind.Bold when !isRepeated => ("**", "**"),
                TextSpanKind.Italic when !isRepeated && !TouchesWord(span) => ("_", "_"),
                TextSpanKind.MenuPath when !isRepeated && !TouchesWord(span) => ("__", "__"),
                _ => ($"<{InlineTag.Of(span.Kind)}>", $"</{InlineTag.Of(span.Kind)}>"),
            };
            Mark(before);
            _open.Push((span, after));
        }

        // Underscores within a word are no marks.
        private bool TouchesWord(TextSpan span) => MarkdownEscape.IsWord(text.Plain, span.Start - 1) || MarkdownEscape.IsWord(text.Plain, span.End);

        private static (string Before, string After) Link(SafeUrl target, bool isRepeated) => isRepeated
            ? ($"<a href=\"{Target(target)}\">", "</a>")
            : ("[", $"](<{Target(target)}>)");

        // Between backticks nothing can be escaped.
        private bool IsCode(TextSpan span, int index) =>
            span.Kind == TextSpanKind.Code
            && !(index + 1 < text.Spans.Length && text.Spans[index + 1].Start < span.End)
            && text.Plain.AsSpan(span.Start, span.Length) is var code
            && code.IndexOfAny("\n\r|") < 0
            && !code.Contains("<!--", StringComparison.Ordinal);

        private void Code(TextSpan span)
        {
            Mark(MarkdownPieces.CodeSpan(text.Plain.Substring(span.Start, span.Length)));
            _at = span.End;
        }

        private void Close(int until)
        {
            while (_open.TryPeek(out var innermost) && innermost.Span.End <= until)
            {
                _open.Pop();
                Plain(innermost.Span.End);
                Mark(innermost.Close);
            }
        }

        private void Plain(int until)
        {
            for (; _at < until; _at++)
                MarkdownEscape.Append(_markdown, text.Plain, _at, _inner.Contains(_at), _inner.Contains(_at) || _outer.Contains(_at), lineBreak);
        }

        // Marks of one kind side by side would be read as one mark.
        private void Mark(string mark)
        {
            if (mark.Length > 0 && mark[0] is '*' or '_' or '`' && _markdown.Length > 0 && _markdown[^1] == mark[0])
                _markdown.Append(Separator);
            _markdown.Append(mark);
        }
    }
}

/// <summary>The HTML tags for meanings that Markdown has no mark for.</summary>
internal static class InlineTag
{
    private static readonly (TextSpanKind Kind, string Name)[] Names =
    [
        (TextSpanKind.Bold, "b"),
        (TextSpanKind.Italic, "i"),
        (TextSpanKind.Code, "code"),
        (TextSpanKind.Link, "a"),
        (TextSpanKind.Key, "kbd"),
        (TextSpanKind.MenuPath, "samp"),
    ];

    public static string Of(TextSpanKind kind) => Names.First(tag => tag.Kind == kind).Name;

    public static TextSpanKind? Kind(string name) => Names.Where(tag => tag.Name == name).Select(tag => (TextSpanKind?)tag.Kind).FirstOrDefault();
}
