using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

internal sealed partial class Parser
{
    private Expression ExpectExpression(Construct construct, ExpressionPlace place) =>
        ExpectExpressionOrNull(construct, place) ?? Nothing(Current.Start);

    private Expression ExpectExpression(Construct construct) => ExpectExpression(construct, new ExpressionPlace());

    private Expression? ExpectExpressionOrNull(Construct construct, ExpressionPlace place)
    {
        if (IsStartOfExpression())
            return ParseExpression(place);

        var wanted = construct == Construct.Binary ? "an <expression> to the right of the operator"
            : construct == Construct.Indexer ? "<index_expression>"
            : "<expression>";
        ErrorIn(construct, Current.Start, $"Expecting {wanted} instead of `{TextOf(Current)}`");
        return null;
    }

    private Expression ParseExpression(ExpressionPlace place)
    {
        var depth = _depth;
        if (!Enter())
            return Nothing(Current.Start);

        _expressionLevel++;
        var expression = new ExpressionParser(this, place).Parse();
        _expressionLevel--;
        _depth = depth;
        return expression;
    }

    private bool IsStartOfExpression() => Current.Kind is
        TokenKind.Exclamation or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret
        or TokenKind.PlusPlus or TokenKind.MinusMinus
        or TokenKind.Identifier or TokenKind.SpecialIdentifier
        or TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float
        or TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolatedStart
        or TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket;

    /// <summary>Reads one expression: operands joined by operators, then the arguments that make it a call, then pipes.</summary>
    private ref struct ExpressionParser(Parser parser, ExpressionPlace place)
    {
        private List<Expression>? _arguments;
        private Expression? _callee;
        private Expression _left = null!;

        public Expression Parse()
        {
            do
            {
                _left = parser.ParseOperand(place.IsStatement && _callee is null);
                if (_left is WrappedBodyExpression)
                    return _left;
            }
            while (_left is not AnonymousFunctionExpression && Extend());

            return CloseCall();
        }

        /// <summary>Extends the left operand as far as it goes; gives whether another argument follows it.</summary>
        private bool Extend()
        {
            while (true)
            {
                _left = parser.ParsePostfix(_left);
                if (place.IsBasic)
                    return false;
                if (!place.HasNoNamedArguments && parser.Is(TokenKind.Colon))
                {
                    _left = parser.ParseNamedArgument(_left);
                    return false;
                }

                if (parser.TryParseInlineFunction(_left, place) is { } function)
                {
                    _left = function;
                    return false;
                }

                if (parser.TryParseAssignment(_left, place, _callee is not null) is { } assignment)
                {
                    _left = assignment;
                    return false;
                }

                if (parser.BinaryOperatorAhead() is { } op && !(place.EndsAtOr && op == BinaryOperator.Or))
                {
                    if (op.Precedence() <= place.Precedence || !parser.Enter())
                        return false;
                    _left = parser.ParseBinary(_left, op, place, place.IsInsideCall || _callee is not null);
                }
                else if (parser.Is(TokenKind.Question) && place.Precedence == 0)
                {
                    _left = parser.ParseConditional(CloseCall());
                    return false;
                }
                else if (parser.IsStartOfExpression() && !place.IsInsideCall)
                {
                    if (ContinueCall() is { } goesOn)
                        return goesOn;
                }
                else
                {
                    return ParsePipe();
                }
            }
        }

        /// <summary>
        /// Takes what follows as part of a call. Gives whether another argument follows, or nothing when the operand goes on.
        /// </summary>
        private bool? ContinueCall()
        {
            if (parser.Is(TokenKind.Identifier) && (place.LoopOptions is not null || parser.Peek().Kind == TokenKind.Colon))
                return ParseNamedArguments();

            if (parser.Is(TokenKind.OpenParen) && !parser.FollowsWhiteSpace(parser.Current))
            {
                _left = parser.ParseExplicitCall(_left);
                return parser.Enter() ? null : false;
            }

            OpenCallOrAddArgument();
            return _left is not AnonymousFunctionExpression;
        }

        private bool? ParseNamedArguments()
        {
            if (place.LoopOptions is { } options)
            {
                while (parser.Is(TokenKind.Identifier))
                    options.Add(parser.ParseOption());
                return parser.IsPipeAhead() ? null : false;
            }

            OpenCallOrAddArgument();
            while (parser.Is(TokenKind.Identifier) && parser.Peek().Kind == TokenKind.Colon)
            {
                var argument = parser.ParseOption();
                (_arguments ??= []).Add(argument);
                if (argument.Value is AnonymousFunctionExpression)
                    break;
            }

            if (parser.IsStartOfExpression())
                return true;
            _left = parser.At(new CallExpression(_callee!, _arguments?.ToArray() ?? []), _callee!.Start);
            _callee = null;
            _arguments = null;
            return parser.IsPipeAhead() ? null : false;
        }

        private void OpenCallOrAddArgument()
        {
            if (_callee is null)
                _callee = _left;
            else
                (_arguments ??= []).Add(_left);
        }

        private bool ParsePipe()
        {
            if (place.Precedence > 0 || !parser.IsPipeAhead())
                return false;

            _left = CloseCall();
            if (!place.IsPipeDestination)
                _left = parser.ParsePipes(_left);
            return false;
        }

        private Expression CloseCall()
        {
            if (_callee is null)
                return _left;

            Expression[] arguments = _arguments is null ? [_left] : [.. _arguments, _left];
            var call = new CallExpression(_callee, arguments);
            parser.WarnOfWordOperators(call);
            _callee = null;
            _arguments = null;
            return parser.At(call, call.Target.Start);
        }
    }

    private NamedArgument ParseNamedArgument(Expression left)
    {
        if (left is not (VariableExpression or LocalVariableExpression))
            ErrorAt(left.Start, "Expecting a simple global or local variable before `:` in order to create a named argument");
        Advance();
        var value = ExpectExpression(Construct.Argument);
        return At(new NamedArgument(left.ToString(), value), left.Start);
    }

    /// <summary>Parses <c>name: value</c>, or a name alone.</summary>
    private NamedArgument ParseOption()
    {
        var start = Current.Start;
        var name = SpanOf(Current).ToString();
        Advance();
        if (!Is(TokenKind.Colon))
            return At(new NamedArgument(name, null), start);

        Advance();
        return At(new NamedArgument(name, ExpectExpression(Construct.Argument, new ExpressionPlace { IsBasic = true })), start);
    }

    private CallExpression ParseExplicitCall(Expression callee)
    {
        Advance();
        var arguments = new List<Expression>();
        while (!Is(TokenKind.CloseParen))
        {
            if (arguments.Count > 0)
            {
                if (Is(TokenKind.Comma))
                    Advance();
                else
                    Error("Expecting a comma to separate arguments in a function call.");
            }

            if (!IsStartOfExpression())
            {
                Error("Expecting an expression for argument function calls instead of this token.");
                break;
            }

            arguments.Add(ParseExpression(new ExpressionPlace()));
            if (_isStopped)
                break;
        }

        if (Is(TokenKind.CloseParen))
            Advance();
        else
            Error("Expecting a closing parenthesis for a function call.");
        return At(new CallExpression(callee, [.. arguments]) { IsExplicit = true }, callee.Start);
    }

    private ConditionalExpression ParseConditional(Expression condition)
    {
        Advance();
        var place = new ExpressionPlace { HasNoNamedArguments = true };
        var whenTrue = ExpectExpression(Construct.Conditional, place);
        Expect(TokenKind.Colon, ":");
        var whenFalse = ExpectExpression(Construct.Conditional, place);
        return At(new ConditionalExpression(condition, whenTrue, whenFalse), condition.Start);
    }
}
