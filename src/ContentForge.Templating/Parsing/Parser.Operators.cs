using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

internal sealed partial class Parser
{
    private const int UnaryPrecedence = 200;

    private BinaryOperator? BinaryOperatorAhead() => Current.Kind switch
    {
        TokenKind.QuestionQuestion => BinaryOperator.Coalesce,
        TokenKind.QuestionExclamation => BinaryOperator.NotEmptyCoalesce,
        TokenKind.BarBar => BinaryOperator.Or,
        TokenKind.AmpAmp => BinaryOperator.And,
        TokenKind.EqualEqual => BinaryOperator.Equal,
        TokenKind.ExclamationEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.SlashSlash => BinaryOperator.DivideRound,
        TokenKind.Percent => BinaryOperator.Modulo,
        TokenKind.LessLess => BinaryOperator.ShiftLeft,
        TokenKind.GreaterGreater => BinaryOperator.ShiftRight,
        TokenKind.DotDot => BinaryOperator.RangeInclusive,
        TokenKind.DotDotLess => BinaryOperator.RangeExclusive,
        _ => null,
    };

    private BinaryExpression ParseBinary(Expression left, BinaryOperator op, ExpressionPlace place, bool isInsideCall)
    {
        var operatorStart = Current.Start;
        Advance();
        var right = ExpectExpression(
            Construct.Binary,
            new ExpressionPlace
            {
                Precedence = op.Precedence(),
                IsInsideCall = isInsideCall,
                HasNoNamedArguments = place.HasNoNamedArguments,
            });
        WarnOfRangeArithmetic(op, left, right, operatorStart);
        return At(new BinaryExpression(left, op, operatorStart, right), left.Start);
    }

    private AssignExpression? TryParseAssignment(Expression left, ExpressionPlace place, bool isInCall)
    {
        (bool IsAssignment, BinaryOperator? Operator) found = Current.Kind switch
        {
            TokenKind.Equal => (true, null),
            TokenKind.PlusEqual => (true, BinaryOperator.Add),
            TokenKind.MinusEqual => (true, BinaryOperator.Subtract),
            TokenKind.StarEqual => (true, BinaryOperator.Multiply),
            TokenKind.SlashEqual => (true, BinaryOperator.Divide),
            TokenKind.SlashSlashEqual => (true, BinaryOperator.DivideRound),
            TokenKind.PercentEqual => (true, BinaryOperator.Modulo),
            _ => default,
        };
        if (!found.IsAssignment)
            return null;

        if (left is not IAssignable || isInCall || _expressionLevel > 1 || !place.AllowsAssignment)
            ErrorIn(Construct.Assign, left.Start, "Expression is only allowed for a top level assignment");
        WarnOfHiddenBuiltin(left);
        var operatorStart = Current.Start;
        Advance();
        var value = ExpectExpression(Construct.Assign, new ExpressionPlace { IsInsideCall = place.IsInsideCall });
        return At(new AssignExpression(left, found.Operator, operatorStart, value), left.Start);
    }

    private Expression ParseUnary()
    {
        var token = Current;
        Advance();
        var place = new ExpressionPlace { Precedence = UnaryPrecedence, IsInsideCall = token.Kind == TokenKind.At };
        var operand = ExpectExpression(Construct.Unary, place);
        return At<Expression>(
            token.Kind switch
            {
                TokenKind.At => new FunctionAliasExpression(operand),
                TokenKind.Caret => new ExpandExpression(operand),
                _ => new UnaryExpression(_source.Text[token.Start], operand),
            },
            token.Start);
    }

    private IncrementExpression ParsePrefixIncrement()
    {
        var token = Current;
        Advance();
        var operand = ExpectExpression(Construct.Unary, new ExpressionPlace { Precedence = UnaryPrecedence + 10 });
        if (operand is not IAssignable)
            ErrorAt(token.Start, "The operand of an increment or decrement operator must be a variable, property or indexer");
        return At(new IncrementExpression(operand, token.Kind == TokenKind.PlusPlus, isPostfix: false, token.Start), token.Start);
    }

    /// <summary>Extends an operand by members, items and <c>++</c>.</summary>
    private Expression ParsePostfix(Expression operand)
    {
        // Each link of a chain is a level: evaluating the last one evaluates all before it.
        for (var links = 0; links == 0 || Enter(); links++)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot or TokenKind.QuestionDot when Peek().Kind != TokenKind.Identifier:
                    ErrorAt(
                        Peek().Start,
                        $"Invalid token `{Peek().Kind}`. The dot operator is expected to be followed by a plain identifier");
                    return operand;
                case TokenKind.Dot or TokenKind.QuestionDot:
                    operand = ParseMember(operand);
                    break;
                case TokenKind.PlusPlus or TokenKind.MinusMinus when CanBeIncremented(operand):
                    operand = ParsePostfixIncrement(operand);
                    break;
                case TokenKind.OpenBracket when CanBeIndexed(operand) && !FollowsWhiteSpace(Current):
                    operand = ParseIndexer(operand);
                    break;
                default:
                    return operand;
            }
        }

        return operand;
    }

    private static bool CanBeIndexed(Expression operand) => operand is
        VariableExpression or LocalVariableExpression or ArgumentsExpression or ThisExpression
        or MemberExpression or IndexerExpression or NestedExpression or LiteralExpression or CallExpression;

    private bool CanBeIncremented(Expression operand)
    {
        if (operand is not (IAssignable or IncrementExpression))
            Error("The operand of an increment or decrement operator must be a variable, property or indexer");
        return operand is IAssignable;
    }

    private Expression ParseMember(Expression target)
    {
        var isOptional = Is(TokenKind.QuestionDot) || target is MemberExpression { IsOptional: true };
        Advance();
        var (nameStart, name) = (Current.Start, Name(SpanOf(Current)));
        Advance();
        if (name is "empty" or "blank" && Is(TokenKind.Question))
        {
            Advance();
            return At(new IsEmptyExpression(target, name), target.Start);
        }

        return At(new MemberExpression(target, name, nameStart, isOptional), target.Start);
    }

    private IncrementExpression ParsePostfixIncrement(Expression operand)
    {
        var token = Current;
        Advance();
        return At(new IncrementExpression(operand, token.Kind == TokenKind.PlusPlus, isPostfix: true, token.Start), operand.Start);
    }

    private IndexerExpression ParseIndexer(Expression target)
    {
        Advance();
        var index = ExpectExpression(Construct.Indexer);
        if (Is(TokenKind.CloseBracket))
            Advance();
        else
            Error($"Unexpected `{TextOf(Current)}`. Expecting ']'");
        return At(new IndexerExpression(target, index), target.Start);
    }

    private bool IsPipeAhead() => Current.Kind is TokenKind.Bar or TokenKind.BarGreater;

    private Expression ParsePipes(Expression from)
    {
        while (IsPipeAhead() && Enter())
        {
            // A line may end behind a pipe.
            _newLinesAllowed++;
            Advance();
            _newLinesAllowed--;
            var to = ExpectExpression(Construct.Pipe, new ExpressionPlace { IsPipeDestination = true });
            from = Pipe(from, to);
        }

        return from;
    }

    /// <summary>
    /// Makes a piped value the first argument of its destination. When that is a larger expression, of the call it begins with:
    /// <c>a | f ? b : c</c> asks whether <c>a | f</c>.
    /// </summary>
    private static Expression Pipe(Expression from, Expression to)
    {
        switch (to)
        {
            case CallExpression { IsPiped: false } call:
                var arguments = call.Arguments.Prepend(from).ToArray();
                return Place(new CallExpression(call.Target, arguments) { IsPiped = true, IsExplicit = call.IsExplicit }, to);
            case VariableExpression or LocalVariableExpression or MemberExpression or IndexerExpression:
                return Place(new CallExpression(to, [from]) { IsPiped = true }, to);
            case FunctionAliasExpression alias:
                return Place(new CallExpression(alias.Operand, [from]) { IsPiped = true }, to);
            case NestedExpression { Inner: AnonymousFunctionExpression function }:
                return Place(new CallExpression(function, [from]) { IsPiped = true }, to);
            case NestedExpression nested:
                return Place(new NestedExpression(Pipe(from, nested.Inner)), to);
            case ConditionalExpression conditional:
                return Place(new ConditionalExpression(Pipe(from, conditional.Condition), conditional.WhenTrue, conditional.WhenFalse), to);
            case BinaryExpression binary:
                return Place(new BinaryExpression(Pipe(from, binary.Left), binary.Operator, binary.OperatorStart, binary.Right), to);
            case AnonymousFunctionExpression:
                return Place(new CallExpression(to, [from]) { IsPiped = true }, to);
            default:
                return Place(new InvalidPipeExpression(to), to);
        }
    }

    private static Expression Place(Expression node, Expression like)
    {
        node.Start = like.Start;
        node.End = like.End;
        return node;
    }
}
