using System.Globalization;
using System.Numerics;
using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

internal sealed partial class Parser
{
    private const int LongestInteger = 1000;

    private Expression ParseOperand(bool isWholeStatement)
    {
        switch (Current.Kind)
        {
            case TokenKind.Identifier or TokenKind.SpecialIdentifier:
                return SpanOf(Current) is "$$" ? ParseWrappedBody(isWholeStatement) : ParseVariable();
            case TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float:
                return ParseNumber();
            case TokenKind.String:
                return ParseString();
            case TokenKind.VerbatimString:
                return ParseVerbatimString();
            case TokenKind.InterpolatedStart:
                return ParseInterpolatedString();
            case TokenKind.OpenParen:
                return ParseParenthesis();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.PlusPlus or TokenKind.MinusMinus:
                return ParsePrefixIncrement();
            case TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret:
                return ParseUnary();
            default:
                Error($"Unexpected token `{TextOf(Current)}` while parsing expression");
                return Nothing(Current.Start);
        }
    }

    private WrappedBodyExpression ParseWrappedBody(bool isWholeStatement)
    {
        if (!isWholeStatement)
            Error("Cannot use block delegate $$ in a nested expression");
        var start = Current.Start;
        Advance();
        return At(new WrappedBodyExpression(), start);
    }

    private Expression ParseVariable()
    {
        var token = Current;
        var text = SpanOf(token);
        if (token.Kind == TokenKind.SpecialIdentifier)
            return ParseLocalVariable(token);
        if (text is "do")
            return ParseAnonymousFunction();

        Advance();
        Expression variable = text switch
        {
            "null" => new LiteralExpression(null, "null"),
            "true" => new LiteralExpression(Boxes.True, "true"),
            "false" => new LiteralExpression(Boxes.False, "false"),
            "this" => new ThisExpression(),
            _ => new VariableExpression(Name(text)),
        };
        CheckLoopMember(token);
        return At(variable, token.Start);
    }

    private Expression ParseLocalVariable(Token token)
    {
        Advance();
        var name = _source.Text[(token.Start + 1)..token.End];
        if (name.Length == 0)
            return At(new ArgumentsExpression(), token.Start);
        if (!name.All(char.IsAsciiDigit))
            return At(new LocalVariableExpression(Name(name)), token.Start);

        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            ErrorAt(token.Start, $"Unable to parse the integer {name}");
        var arguments = At(new ArgumentsExpression(), token.Start);
        return At(new IndexerExpression(arguments, At(new LiteralExpression(Boxes.Of(index), name), token.Start)), token.Start);
    }

    /// <summary>A wrong member of a loop object is found here already.</summary>
    private void CheckLoopMember(Token token)
    {
        if (!Is(TokenKind.Dot) || Peek().Kind != TokenKind.Identifier)
            return;

        var loop = SpanOf(token);
        if (loop is not ("for" or "while" or "tablerow"))
            return;

        var member = SpanOf(Peek());
        if (member is not ("index" or "rindex" or "first" or "last" or "even" or "odd" or "length" or "changed")
            && !(member is "col" && loop is "tablerow"))
        {
            ErrorAt(token.Start, $"The loop variable <{loop}.{member}> is not supported");
        }
        else if (loop is "while" && member is "rindex" or "last" or "length" or "changed" && loop is "while")
        {
            ErrorAt(token.Start, $"The loop variable <{loop}.{member}> is invalid");
        }
    }

    private LiteralExpression ParseNumber()
    {
        var token = Current;
        var source = SpanOf(token).ToString();
        var value = ReadNumber(token.Kind, source.Replace("_", "", StringComparison.Ordinal));
        if (value is null)
            Error(token.Kind == TokenKind.Float ? $"Unable to parse double value `{source}`" : $"Unable to parse the integer {source}");
        Advance();
        return At(new LiteralExpression(value, source), token.Start);
    }

    private static object? ReadNumber(TokenKind kind, string text)
    {
        switch (kind)
        {
            case TokenKind.Float:
                return ReadFloat(text);
            case TokenKind.Integer:
                // Reading costs the square of the length, and an exponent could make the number as large as memory.
                if (text.Length > LongestInteger)
                    return null;
                var exponent = text.AsSpan(text.AsSpan().IndexOfAny('e', 'E') + 1);
                var hasExponent = exponent.Length < text.Length;
                if (hasExponent && (exponent.Length > 4 || int.Parse(exponent, CultureInfo.InvariantCulture) > LongestInteger))
                    return null;
                const NumberStyles Style = NumberStyles.Integer | NumberStyles.AllowExponent;
                return BigInteger.TryParse(text, Style, CultureInfo.InvariantCulture, out var whole) ? Boxes.Fit(whole) : null;
        }

        var isUnsigned = text[^1] is 'u' or 'U';
        var digits = text.AsSpan(2, text.Length - (isUnsigned ? 3 : 2));
        var style = kind == TokenKind.HexInteger ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        if (!UInt128.TryParse(digits, style, CultureInfo.InvariantCulture, out var bits))
            return null;
        return bits switch
        {
            _ when bits <= uint.MaxValue => isUnsigned ? (long)(uint)bits : Boxes.Of(unchecked((int)(uint)bits)),
            _ when bits <= ulong.MaxValue && !isUnsigned => unchecked((long)(ulong)bits),
            _ => (BigInteger)bits,
        };
    }

    private static object? ReadFloat(string text)
    {
        var digits = char.IsAsciiLetter(text[^1]) ? text.AsSpan(0, text.Length - 1) : text;
        return text[^1] switch
        {
            'f' or 'F' => float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) ? single : null,
            'm' or 'M' => decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null,
            _ => double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        };
    }

    private NestedExpression ParseParenthesis()
    {
        var start = Current.Start;
        var newLines = _newLinesAllowed;
        _newLinesAllowed = 0;
        Advance();
        var inner = ExpectExpression(Construct.Nested);
        _newLinesAllowed = newLines;
        if (Is(TokenKind.CloseParen))
            Advance();
        else
            Error($"Invalid token `{TextOf(Current)}`. Expecting a closing `)`.");
        return At(new NestedExpression(inner), start);
    }

    private ArrayExpression ParseArray()
    {
        var start = Current.Start;
        if (!Enter())
            return At(new ArrayExpression([]), start);

        _newLinesAllowed++;
        Advance();
        var items = new List<Expression>();
        while (!Is(TokenKind.CloseBracket))
        {
            if (ExpectExpressionOrNull(Construct.Array, new ExpressionPlace()) is not { } item)
                break;
            items.Add(item);
            if (!Is(TokenKind.Comma))
                break;
            Advance();
        }

        _newLinesAllowed--;
        Expect(TokenKind.CloseBracket, "]");
        _depth--;
        return At(new ArrayExpression([.. items]), start);
    }

    private ObjectExpression ParseObject()
    {
        var start = Current.Start;
        if (!Enter())
            return At(new ObjectExpression([]), start);

        _newLinesAllowed++;
        Advance();
        var members = new List<(string, Expression)>();
        var isWhole = true;
        while (isWhole && !Is(TokenKind.CloseBrace))
        {
            isWhole = ParseObjectMember(members);
            if (!isWhole || !Is(TokenKind.Comma))
                break;
            Advance();
        }

        _newLinesAllowed--;
        if (isWhole)
            Expect(TokenKind.CloseBrace, "}");
        _depth--;
        return At(new ObjectExpression([.. members]), start);
    }

    private bool ParseObjectMember(List<(string Key, Expression Value)> members)
    {
        string key;
        var name = TextOf(Current);
        switch (Current.Kind)
        {
            case TokenKind.Identifier:
                key = name;
                Advance();
                break;
            case TokenKind.String:
                key = (string)ParseString().Value!;
                break;
            case TokenKind.VerbatimString:
                key = (string)ParseVerbatimString().Value!;
                break;
            default:
                Error($"Unexpected token `{name}` while parsing object initializer. Expecting a simple identifier for the member name.");
                return false;
        }

        if (!Is(TokenKind.Colon))
        {
            Error($"Unexpected token `{TextOf(Current)}` Expecting a colon : after identifier `{name}` for object initializer member name");
            return false;
        }

        Advance();
        if (!IsStartOfExpression())
        {
            Error($"Unexpected token `{TextOf(Current)}`. Expecting an expression for the value of the member.");
            return false;
        }

        members.Add((Name(key), ParseExpression(new ExpressionPlace())));
        return true;
    }
}
