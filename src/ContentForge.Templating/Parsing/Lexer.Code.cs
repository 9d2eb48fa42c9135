namespace ContentForge.Templating.Parsing;

internal sealed partial class Lexer
{
    private static readonly (string Text, TokenKind Kind)[] Operators =
    [
        ("..<", TokenKind.DotDotLess), ("...", TokenKind.DotDotDot), ("..", TokenKind.DotDot), (".", TokenKind.Dot),
        ("?.", TokenKind.QuestionDot), ("??", TokenKind.QuestionQuestion), ("?!", TokenKind.QuestionExclamation), ("?", TokenKind.Question),
        ("!=", TokenKind.ExclamationEqual), ("!", TokenKind.Exclamation),
        ("==", TokenKind.EqualEqual), ("=", TokenKind.Equal),
        ("+=", TokenKind.PlusEqual), ("++", TokenKind.PlusPlus), ("+", TokenKind.Plus),
        ("-=", TokenKind.MinusEqual), ("--", TokenKind.MinusMinus), ("-", TokenKind.Minus),
        ("*=", TokenKind.StarEqual), ("*", TokenKind.Star),
        ("//=", TokenKind.SlashSlashEqual), ("//", TokenKind.SlashSlash), ("/=", TokenKind.SlashEqual), ("/", TokenKind.Slash),
        ("%=", TokenKind.PercentEqual), ("%", TokenKind.Percent),
        ("<<", TokenKind.LessLess), ("<=", TokenKind.LessEqual), ("<", TokenKind.Less),
        (">>", TokenKind.GreaterGreater), (">=", TokenKind.GreaterEqual), (">", TokenKind.Greater),
        ("&&", TokenKind.AmpAmp), ("&", TokenKind.Amp),
        ("||", TokenKind.BarBar), ("|>", TokenKind.BarGreater), ("|", TokenKind.Bar),
        ("^", TokenKind.Caret), ("@", TokenKind.At), (",", TokenKind.Comma), (":", TokenKind.Colon), (";", TokenKind.SemiColon),
        ("(", TokenKind.OpenParen), (")", TokenKind.CloseParen), ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
    ];

    // By their first character; of those that begin alike, the longest comes first.
    private static readonly (string Text, TokenKind Kind)[][] OperatorsByStart =
        [.. Enumerable.Range(0, 128).Select(static c => Operators.Where(entry => entry.Text[0] == c).ToArray())];

    private int _openBraces;

    private void ReadCode(bool insideTag, bool untilMarker = false)
    {
        _openBraces = 0;
        while (_position < _text.Length)
        {
            if (insideTag && _openBraces == 0 && TryExitCode())
                return;
            if (untilMarker && IsMarkerLine())
            {
                Add(TokenKind.FrontMatterMarker, FrontMatterMarker.Length);
                return;
            }

            ReadToken(insideTag);
        }
    }

    private bool IsMarkerLine() => (_position == 0 || _text[_position - 1] == '\n') && StartsWith(FrontMatterMarker);

    private bool TryExitCode()
    {
        var strip = Peek() switch { '-' => Strip.All, '~' => Strip.Line, _ => Strip.None };
        var offset = strip == Strip.None ? 0 : 1;
        if (Peek(offset) != '}' || Peek(offset + 1) != '}')
            return false;

        Add(TokenKind.CodeExit, offset + 2);
        _pendingStrip = strip;
        return true;
    }

    private void ReadToken(bool insideTag)
    {
        var c = Peek();
        if (c is ' ' or '\t' || (c is not ('\r' or '\n') && char.IsWhiteSpace(c)))
            _position++;
        else if (c is '\r' or '\n')
            Add(TokenKind.NewLine, c == '\r' && Peek(1) == '\n' ? 2 : 1);
        else if (c == '#')
            SkipComment(insideTag);
        else if (IsIdentifierStart(c))
            ReadIdentifier(TokenKind.Identifier, 1);
        else if (c == '$')
            ReadDollar();
        else if (char.IsAsciiDigit(c))
            ReadNumber();
        else if (c is '"' or '\'')
            ReadString(c);
        else if (c == '`')
            ReadVerbatimString();
        else if (c is '{' or '}')
            ReadBrace(c);
        else
            ReadOperator();
    }

    private void ReadBrace(char brace)
    {
        if (brace == '{')
        {
            _openBraces++;
            Add(TokenKind.OpenBrace, 1);
            return;
        }

        if (_openBraces > 0)
            _openBraces--;
        else
            Error(_position, "Unexpected } while no matching {");
        Add(TokenKind.CloseBrace, 1);
    }

    private void ReadOperator()
    {
        var start = Peek();
        foreach (var (text, kind) in start < OperatorsByStart.Length ? OperatorsByStart[start] : [])
        {
            if (text.Length == 1 || StartsWith(text))
            {
                Add(kind, text.Length);
                return;
            }
        }

        Error(_position, $"Unexpected character `{start}`");
        Add(TokenKind.Invalid, 1);
    }

    private static bool IsIdentifierStart(char c) => c == '_' || char.IsLetter(c);

    private void ReadIdentifier(TokenKind kind, int length)
    {
        while (Peek(length) is var c && (c == '_' || char.IsLetterOrDigit(c)))
            length++;
        Add(kind, length);
    }

    private void ReadDollar()
    {
        var next = Peek(1);
        if (next is '"' or '\'')
            ReadInterpolatedString(next);
        else if (next == '$')
            Add(TokenKind.SpecialIdentifier, 2);
        else
            ReadIdentifier(TokenKind.SpecialIdentifier, 1);
    }

    /// <summary>
    /// A comment starts with <c>#</c> and ends with its line, or with <c>##</c> when it starts so; the end of the code ends both.
    /// </summary>
    private void SkipComment(bool insideTag)
    {
        var isBlock = Peek(1) == '#';
        _position += isBlock ? 2 : 1;
        while (_position < _text.Length)
        {
            if (isBlock && Peek() == '#' && Peek(1) == '#')
            {
                _position += 2;
                return;
            }

            if (!isBlock && Peek() is '\n' or '\r')
                return;
            if (insideTag && IsExitAhead())
                return;
            _position++;
        }
    }

    private bool IsExitAhead()
    {
        var offset = Peek() is '-' or '~' ? 1 : 0;
        return Peek(offset) == '}' && Peek(offset + 1) == '}';
    }

    private void ReadNumber()
    {
        if (Peek() == '0' && Peek(1) is 'x' or 'X' && char.IsAsciiHexDigit(Peek(2)))
        {
            ReadDigits(TokenKind.HexInteger, 2, static c => char.IsAsciiHexDigit(c) || c == '_');
            return;
        }

        if (Peek() == '0' && Peek(1) is 'b' or 'B' && Peek(2) is '0' or '1')
        {
            ReadDigits(TokenKind.BinaryInteger, 2, static c => c is '0' or '1' or '_');
            return;
        }

        var (length, isFloat) = MeasureDecimal();
        if (Peek(length) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M')
        {
            length++;
            isFloat = true;
        }

        Add(isFloat ? TokenKind.Float : TokenKind.Integer, length);
    }

    private void ReadDigits(TokenKind kind, int length, Func<char, bool> isDigit)
    {
        while (isDigit(Peek(length)))
            length++;
        if (Peek(length) is 'u' or 'U')
            length++;
        Add(kind, length);
    }

    private (int Length, bool IsFloat) MeasureDecimal()
    {
        var isFloat = false;
        var length = CountDigits(0);
        if (Peek(length) == '.' && Peek(length + 1) != '.')
        {
            isFloat = true;
            length = CountDigits(length + 1);
        }

        if (Peek(length) is 'e' or 'E')
        {
            var exponent = length + (Peek(length + 1) is '+' or '-' ? 2 : 1);
            if (char.IsAsciiDigit(Peek(exponent)))
                length = CountDigits(exponent);
        }

        return (length, isFloat);
    }

    private int CountDigits(int offset)
    {
        while (char.IsAsciiDigit(Peek(offset)) || Peek(offset) == '_')
            offset++;
        return offset;
    }
}
