using System.Globalization;
using System.Text;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

internal sealed partial class Parser
{
    private LiteralExpression ParseString()
    {
        var token = Current;
        var end = token.End > token.Start + 1 && _source.Text[token.End - 1] == _source.Text[token.Start] ? token.End - 1 : token.End;
        var value = Unescape(token.Start, token.Start + 1, end);
        Advance();
        return At(new LiteralExpression(value, SpanOf(token).ToString()), token.Start);
    }

    private LiteralExpression ParseVerbatimString()
    {
        var token = Current;
        var source = SpanOf(token).ToString();
        Advance();
        var value = source.Trim('`').Length == source.Length ? source : source[1..^(source.Length > 1 ? 1 : 0)];
        return At(new LiteralExpression(value.Replace("``", "`", StringComparison.Ordinal), source), token.Start);
    }

    private InterpolatedExpression ParseInterpolatedString()
    {
        var start = Current.Start;
        Advance();
        var parts = new List<Expression>();
        while (Is(TokenKind.InterpolatedText) || Is(TokenKind.InterpolationOpen))
        {
            if (Is(TokenKind.InterpolatedText))
            {
                var token = Current;
                if (token.End > token.Start)
                    parts.Add(At(new LiteralExpression(Unescape(start, token.Start, token.End), SpanOf(token).ToString()), token.Start));
                Advance();
                continue;
            }

            Advance();
            parts.Add(ExpectExpression(Construct.Interpolation));
            if (!Is(TokenKind.InterpolationClose))
            {
                Error("Opened interpolated expression not closed on the same line.");
                break;
            }

            Advance();
        }

        if (Is(TokenKind.InterpolatedEnd))
            Advance();
        return At(new InterpolatedExpression([.. parts], _source.Text[start..Previous.End]), start);
    }

    /// <summary>
    /// Gives the value of a string's source. The lexer checked the escape sequences, and reported wrong ones in its own words.
    /// </summary>
    private string Unescape(int literalStart, int start, int end)
    {
        var source = _source.Text.AsSpan(start, end - start);
        if (!source.Contains('\\'))
            return source.ToString();

        var value = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '\\' || i + 1 == source.Length)
            {
                value.Append(source[i]);
                continue;
            }

            i++;
            i += AppendEscape(value, source[i..], literalStart);
        }

        return value.ToString();
    }

    /// <summary>Appends what an escape sequence means; gives how many characters behind its first it takes.</summary>
    private int AppendEscape(StringBuilder value, ReadOnlySpan<char> escape, int literalStart)
    {
        switch (escape[0])
        {
            case '\n':
                return 0;
            case '\r':
                return 1;
            case 'u' or 'x':
                var length = escape[0] == 'u' ? 4 : 2;
                if (escape.Length > length
                    && ushort.TryParse(escape.Slice(1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    value.Append((char)code);
                    return length;
                }

                break;
        }

        var index = "0bfnrtv'\"\\{}".IndexOf(escape[0], StringComparison.Ordinal);
        if (index >= 0)
            value.Append("\0\b\f\n\r\t\v'\"\\{}"[index]);
        else
            ErrorAt(literalStart, $"Unexpected escape character `{escape[0]}` in string");
        return 0;
    }
}
