using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

internal sealed partial class Parser
{
    private Block ParseBlock(BlockOwner owner, bool expectEndOfStatement = true)
    {
        _blockLevel++;
        var depth = _depth;
        var isTooDeep = !Enter();
        var start = Current.Start;
        var statements = new List<Statement>();
        var indents = new List<string?>();
        var outerIndent = _indent;
        _indent = Block.Inherited;
        var hasEnd = false;
        while (!hasEnd && !isTooDeep)
        {
            var indent = _indent;
            if (!ParseStatement(owner, expectEndOfStatement, out var statement, out hasEnd))
                break;
            if (statement is null)
                continue;
            statements.Add(statement);
            indents.Add(statement is TextStatement ? Block.Inherited : indent);
        }

        if (!hasEnd && _blockLevel > 1)
            ErrorIn(owner.Construct, Previous.Start, "The <end> statement was not found");
        _depth = depth;
        _blockLevel--;
        _indent = outerIndent;
        return At(new Block([.. statements], [.. indents]), start);
    }

    /// <summary>Parses the next statement of a block; gives whether the block goes on.</summary>
    private bool ParseStatement(BlockOwner owner, bool expectEndOfStatement, out Statement? statement, out bool hasEnd)
    {
        statement = null;
        hasEnd = false;
        if (_isStopped)
            return false;

        switch (Current.Kind)
        {
            case TokenKind.EndOfFile or TokenKind.FrontMatterMarker:
                return false;
            case TokenKind.Text:
                statement = ParseText(owner);
                return true;
            case TokenKind.CodeEnter:
                _indent = Current.Indent;
                Advance();
                return true;
            case TokenKind.CodeExit:
                _indent = Block.Inherited;
                Advance();
                return true;
            case TokenKind.NewLine or TokenKind.SemiColon:
                Advance();
                return true;
            case TokenKind.Identifier:
                return ParseKeyword(owner, expectEndOfStatement, out statement, out hasEnd);
            default:
                return ParseOtherStatement(owner, out statement);
        }
    }

    private TextStatement? ParseText(BlockOwner owner)
    {
        var token = Current;
        Advance();

        // Text between `case` and its first `when` belongs to nothing.
        return owner.Construct == Construct.Case
            ? null
            : At(new TextStatement(_source.Text, token.Start, token.End - token.Start), token.Start);
    }

    private bool ParseOtherStatement(BlockOwner owner, out Statement? statement)
    {
        statement = null;
        if (Is(TokenKind.SpecialIdentifier) || IsStartOfExpression())
        {
            CheckNotInCase(owner);
            statement = ParseExpressionStatement();
            return true;
        }

        Error($"Unexpected token {TextOf(Current)}");
        return false;
    }

    private bool ParseKeyword(BlockOwner owner, bool expectEndOfStatement, out Statement? statement, out bool hasEnd)
    {
        statement = null;
        hasEnd = false;
        switch (SpanOf(Current))
        {
            case "end":
                hasEnd = true;
                ParseEnd(expectEndOfStatement);
                return true;
            case "else":
                hasEnd = true;
                return ParseElse(owner);
            case "when":
                hasEnd = true;
                return ParseWhen(owner);
        }

        CheckNotInCase(owner);
        statement = ParseOpeningKeyword();
        return true;
    }

    private Statement ParseOpeningKeyword()
    {
        var word = SpanOf(Current);
        if (Peek().Kind == TokenKind.Dot && word is "for" or "while" or "tablerow")
            return ParseExpressionStatement();

        return word switch
        {
            "if" => ParseIf(),
            "case" => ParseCase(),
            "for" => ParseFor(Construct.For),
            "tablerow" => ParseFor(Construct.TableRow),
            "while" => ParseWhile(),
            "with" => ParseWith(),
            "wrap" => ParseWrap(),
            "capture" => ParseCapture(),
            "func" => ParseFunctionStatement(),
            "import" => ParseImport(),
            "readonly" => ParseReadOnly(),
            "ret" => ParseReturn(),
            "break" => ParseJump(Flow.Break),
            "continue" => ParseJump(Flow.Continue),
            _ => ParseExpressionStatement(),
        };
    }

    private void ParseEnd(bool expectEndOfStatement)
    {
        var end = Current;
        Advance();
        if (_blockLevel == 1)
        {
            ErrorIn(Construct.Page, end.End - 1, "Found <end> statement without a corresponding beginning of a block");
            _isStopped = true;
        }
        else if (expectEndOfStatement)
        {
            ExpectEndOfStatement();
        }
    }

    private bool ParseElse(BlockOwner owner)
    {
        var start = Current.Start;
        Advance();
        Statement otherwise = IsWord("if") ? ParseIf()
            : ExpectEndOfStatement() ? ParseBlock(new BlockOwner(Construct.Else))
            : Block.Empty;

        if (owner.TakesElse)
        {
            owner.Else = otherwise;
            return true;
        }

        ErrorAt(start, "A else condition must be preceded by another if/else/when condition or a for loop.");
        return false;
    }

    private bool ParseWhen(BlockOwner owner)
    {
        var start = Current.Start;
        Advance();
        var values = ParseWhenValues();
        var own = new BlockOwner(Construct.When);
        var body = ExpectEndOfStatement() ? ParseBlock(own) : Block.Empty;
        if (owner.Construct == Construct.Case || owner.Construct == Construct.When)
        {
            owner.NextWhen = new ParsedWhen(new WhenClause(values, body), own);
            return true;
        }

        ErrorAt(start, "A `when` condition must be preceded by another `when`/`else`/`case` condition");
        return false;
    }

    private Expression[] ParseWhenValues()
    {
        var values = new List<Expression>();
        while (IsStartOfExpression())
        {
            values.Add(ParseExpression(new ExpressionPlace { EndsAtOr = true }));
            if (!Is(TokenKind.Comma) && !Is(TokenKind.BarBar))
                break;
            Advance();
        }

        if (values.Count == 0)
            Error("When is expecting at least one value.");
        return [.. values];
    }

    private void CheckNotInCase(BlockOwner owner)
    {
        if (owner.Construct == Construct.Case)
        {
            var found = TextOf(Current);
            Error($"Unexpected statement/expression `{found}` in the body of a `case` statement. Only `when`/`else` are expected.");
        }
    }

    /// <summary>The statement whose block is being parsed, and how that block was continued.</summary>
    private sealed class BlockOwner(Construct construct)
    {
        public Construct Construct { get; } = construct;

        public bool TakesElse => Construct == Construct.If || Construct == Construct.When || Construct == Construct.For;

        public Statement? Else { get; set; }

        public ParsedWhen? NextWhen { get; set; }
    }

    private sealed record ParsedWhen(WhenClause Clause, BlockOwner Owner);
}
