namespace ContentForge.Templating.Parsing;

/// <summary>Cuts a template into tokens: text between code here, code in the other parts.</summary>
internal sealed partial class Lexer
{
    private const string FrontMatterMarker = "+++";

    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<TemplateDiagnostic> _errors = [];
    private int _position;
    private Strip _pendingStrip;

    private Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
        _tokens = new List<Token>(16 + (_text.Length / 8));
    }

    /// <summary>White space that a tag removes on one of its sides.</summary>
    private enum Strip
    {
        None,
        Line,
        All,
    }

    public static (List<Token> Tokens, List<TemplateDiagnostic> Errors) Tokenize(SourceText source, TemplateMode mode)
    {
        var lexer = new Lexer(source);
        lexer.Run(mode);
        return (lexer._tokens, lexer._errors);
    }

    private void Run(TemplateMode mode)
    {
        switch (mode)
        {
            case TemplateMode.ScriptOnly:
                ReadCode(insideTag: false);
                break;
            case TemplateMode.FrontMatterOnly or TemplateMode.FrontMatterAndContent when StartsWith(FrontMatterMarker):
                Add(TokenKind.FrontMatterMarker, FrontMatterMarker.Length);
                ReadCode(insideTag: false, untilMarker: true);
                SkipRestOfMarkerLine();
                ReadTextAndCode();
                break;
            default:
                ReadTextAndCode();
                break;
        }

        _tokens.Add(new Token(TokenKind.EndOfFile, _text.Length, _text.Length));
    }

    private void ReadTextAndCode()
    {
        while (_position < _text.Length)
        {
            var tag = FindTag(_position);
            if (tag < 0)
            {
                AddText(_position, _text.Length, Strip.None);
                _position = _text.Length;
            }
            else if (_text[tag + 1] == '{')
            {
                EnterCode(tag);
                ReadCode(insideTag: true);
            }
            else
            {
                ReadEscapeBlock(tag);
            }
        }
    }

    /// <summary>Finds the next <c>{{</c> or <c>{%{</c> (with any number of percent signs).</summary>
    private int FindTag(int from)
    {
        for (var i = _text.IndexOf('{', from); i >= 0 && i + 1 < _text.Length; i = _text.IndexOf('{', i + 1))
        {
            if (_text[i + 1] == '{' || EscapeBlockLevel(i) > 0)
                return i;
        }

        return -1;
    }

    private int EscapeBlockLevel(int brace)
    {
        var i = brace + 1;
        while (i < _text.Length && _text[i] == '%')
            i++;
        return i < _text.Length && _text[i] == '{' ? i - brace - 1 : 0;
    }

    private void EnterCode(int tag)
    {
        var strip = StripAt(tag + 2);
        var textStart = AddText(_position, tag, strip);
        var length = strip == Strip.None ? 2 : 3;
        _position = tag;
        Add(TokenKind.CodeEnter, length, strip == Strip.None ? IndentBefore(tag, textStart) : null);
    }

    /// <summary>
    /// The white space between the start of the line and a tag, unless the text before the tag removed it or something else is there.
    /// </summary>
    private string? IndentBefore(int tag, int textStart)
    {
        var start = tag;
        while (start > textStart && _text[start - 1] is ' ' or '\t')
            start--;
        return start < tag && (start == 0 || _text[start - 1] == '\n') ? _text[start..tag] : null;
    }

    private void ReadEscapeBlock(int tag)
    {
        var level = EscapeBlockLevel(tag);
        var content = tag + level + 2;
        var strip = StripAt(content);
        AddText(_position, tag, strip);
        _pendingStrip = Strip.None;
        if (strip != Strip.None)
            content++;

        var close = "}" + new string('%', level) + "}";
        var end = _text.IndexOf(close, content, StringComparison.Ordinal);
        if (end < 0)
        {
            AddVerbatim(content, _text.Length);
            _position = _text.Length;
            return;
        }

        var after = end > content ? StripAt(end - 1) : Strip.None;
        AddVerbatim(content, after == Strip.None ? end : end - 1);
        _pendingStrip = after;
        _position = end + close.Length;
    }

    private void AddVerbatim(int start, int end)
    {
        if (end > start)
            _tokens.Add(new Token(TokenKind.Text, start, end));
    }

    /// <summary>Adds text without the white space that the tags around it remove; gives where its remainder starts.</summary>
    private int AddText(int start, int end, Strip next)
    {
        switch (_pendingStrip)
        {
            case Strip.All:
                while (start < end && char.IsWhiteSpace(_text[start]))
                    start++;
                break;
            case Strip.Line:
                start = SkipLineEnd(start, end);
                break;
            case Strip.None:
            default:
                break;
        }

        _pendingStrip = Strip.None;
        if (next == Strip.All)
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]))
                end--;
        }
        else if (next == Strip.Line)
        {
            while (end > start && _text[end - 1] is ' ' or '\t')
                end--;
        }

        AddVerbatim(start, end);
        return start;
    }

    private int SkipLineEnd(int start, int end)
    {
        while (start < end && _text[start] is ' ' or '\t')
            start++;
        if (start + 1 < end && _text[start] == '\r' && _text[start + 1] == '\n')
            return start + 2;
        return start < end && _text[start] == '\n' ? start + 1 : start;
    }

    private Strip StripAt(int position) =>
        position >= _text.Length ? Strip.None : _text[position] switch { '-' => Strip.All, '~' => Strip.Line, _ => Strip.None };

    private void SkipRestOfMarkerLine()
    {
        if (_tokens[^1].Kind == TokenKind.FrontMatterMarker)
            _position = SkipLineEnd(_position, _text.Length);
    }

    private bool StartsWith(string value) => _text.AsSpan(_position).StartsWith(value, StringComparison.Ordinal);

    private char Peek(int offset = 0) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private void Add(TokenKind kind, int length, string? indent = null)
    {
        _tokens.Add(new Token(kind, _position, _position + length, indent));
        _position += length;
    }

    private void Error(int offset, string message) => _errors.Add(_source.Error(offset, message));
}
