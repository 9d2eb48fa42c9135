namespace ContentForge.Templating.Parsing;

internal sealed partial class Lexer
{
    private const int InterpolationDepthLimit = 32;

    private int _interpolationDepth;

    private void ReadString(char quote)
    {
        var start = _position;
        _position++;
        if (SkipStringText(quote, stopAtBrace: false) != quote)
        {
            Error(start, $"Unexpected end of file while parsing a string not terminated by a {quote}");
            _tokens.Add(new Token(TokenKind.String, start, _position));
            return;
        }

        _position++;
        _tokens.Add(new Token(TokenKind.String, start, _position));
    }

    /// <summary>
    /// Skips to the quote (or the brace) that ends a piece of a string and gives it, or <c>'\0'</c> at the end of the file.
    /// </summary>
    private char SkipStringText(char quote, bool stopAtBrace)
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == quote || (stopAtBrace && c == '{'))
                return c;
            if (c == '\\')
                SkipEscape(stopAtBrace);
            else
                _position++;
        }

        return '\0';
    }

    private void SkipEscape(bool allowBraces)
    {
        _position++;
        var c = Peek();
        var length = c switch
        {
            '\n' or '\'' or '"' or '\\' or '0' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' => 1,
            '\r' when Peek(1) == '\n' => 2,
            'u' when AreHexDigits(4) => 5,
            'x' when AreHexDigits(2) => 3,
            '{' or '}' when allowBraces => 1,
            _ => 0,
        };
        if (length == 0 && _position < _text.Length)
        {
            Error(_position, $"Unexpected escape character `{c}` in string. Only 0 ' \\ \" b f n r t v u0000-uFFFF x00-xFF are allowed");
            length = 1;
        }

        _position += length;
    }

    private bool AreHexDigits(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            if (!char.IsAsciiHexDigit(Peek(i)))
                return false;
        }

        return true;
    }

    private void ReadVerbatimString()
    {
        var start = _position;
        _position++;
        while (_position < _text.Length)
        {
            if (Peek() != '`')
            {
                _position++;
            }
            else if (Peek(1) == '`')
            {
                _position += 2;
            }
            else
            {
                _position++;
                _tokens.Add(new Token(TokenKind.VerbatimString, start, _position));
                return;
            }
        }

        Error(start, "Unexpected end of file while parsing a verbatim string not terminated by a `");
        _tokens.Add(new Token(TokenKind.VerbatimString, start, _position));
    }

    private void ReadInterpolatedString(char quote)
    {
        Add(TokenKind.InterpolatedStart, 2);
        _interpolationDepth++;
        while (true)
        {
            var textStart = _position;
            var end = SkipStringText(quote, stopAtBrace: true);
            _tokens.Add(new Token(TokenKind.InterpolatedText, textStart, _position));
            if (end != '{' || _interpolationDepth > InterpolationDepthLimit || !ReadInterpolation())
            {
                if (end == quote)
                    Add(TokenKind.InterpolatedEnd, 1);
                else
                    Error(textStart, $"Unexpected end of file while parsing a string not terminated by a {quote}");
                break;
            }
        }

        _interpolationDepth--;
    }

    private bool ReadInterpolation()
    {
        var outerBraces = _openBraces;
        _openBraces = 0;
        Add(TokenKind.InterpolationOpen, 1);
        while (_position < _text.Length && Peek() is not ('\r' or '\n'))
        {
            if (_openBraces == 0 && Peek() == '}')
            {
                Add(TokenKind.InterpolationClose, 1);
                _openBraces = outerBraces;
                return true;
            }

            ReadToken(insideTag: false);
        }

        _openBraces = outerBraces;
        return false;
    }
}
