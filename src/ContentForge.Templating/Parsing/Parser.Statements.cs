using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

internal sealed partial class Parser
{
    private Statement ParseExpressionStatement()
    {
        var start = Current.Start;
        WarnOfForeignKeyword();
        var expression = ExpectExpression(Construct.Statement, new ExpressionPlace { IsStatement = true });
        if (expression is FunctionDeclarationExpression function)
            return At(new FunctionStatement(function.Name, function.Definition), start);

        ExpectEndOfStatement();
        return expression is WrappedBodyExpression
            ? At(new WrappedBodyStatement(), start)
            : At(new PrintStatement(expression), start);
    }

    private IfStatement ParseIf()
    {
        var start = Current.Start;
        Advance();
        var condition = ExpectExpression(Construct.If, new ExpressionPlace { AllowsAssignment = false });
        WarnOfConstantCondition(condition);
        var owner = new BlockOwner(Construct.If);
        var then = ExpectEndOfStatement() ? ParseBlock(owner) : Block.Empty;
        return At(new IfStatement(condition, then, owner.Else), start);
    }

    private CaseStatement ParseCase()
    {
        var start = Current.Start;
        Advance();
        var value = ExpectExpression(Construct.Case, new ExpressionPlace { AllowsAssignment = false });
        var owner = new BlockOwner(Construct.Case);
        if (ExpectEndOfStatement())
            ParseBlock(owner);

        var clauses = new List<WhenClause>();
        var last = owner;
        for (var when = owner.NextWhen; when is not null; when = when.Owner.NextWhen)
        {
            clauses.Add(when.Clause);
            last = when.Owner;
        }

        return At(new CaseStatement(value, [.. clauses], last.Else as Block), start);
    }

    private Statement ParseFor(Construct construct)
    {
        var start = Current.Start;
        Advance();
        var variable = ExpectExpressionOrNull(construct, new ExpressionPlace { IsBasic = true });
        if (variable is null)
            return Block.Empty;

        if (variable is not IAssignable)
            ErrorIn(construct, start, $"Expecting a variable instead of `{variable}`");
        WarnOfHiddenBuiltin(variable);
        if (IsWord("in"))
            Advance();
        else
            ErrorIn(construct, start, $"Expecting 'in' word instead of `{TextOf(Current)}`");

        var options = new List<NamedArgument>();
        var list = ExpectExpression(construct, new ExpressionPlace { LoopOptions = options });
        var owner = new BlockOwner(construct);
        var body = ExpectEndOfStatement() ? ParseBlock(owner) : Block.Empty;
        if (owner.Else is IfStatement)
            ErrorAt(start, "Invalid if/else combination within a for statement.");
        return construct == Construct.For
            ? At(new ForStatement("for", variable, list, [.. options], body, owner.Else as Block) { Source = Compact(start) }, start)
            : At(new TableRowStatement(variable, list, [.. options], body) { Source = Compact(start) }, start);
    }

    /// <summary>
    /// The source from a position to the current one, without the spaces around its tags, as messages show a whole statement.
    /// </summary>
    private string Compact(int start)
    {
        var source = _source.Text[start..Previous.End];
        foreach (var tag in (ReadOnlySpan<string>)["{{", "}}"])
            source = string.Join(tag, source.Split(tag).Select(static part => part.Trim(' ')));
        return source;
    }

    private WhileStatement ParseWhile()
    {
        var start = Current.Start;
        Advance();
        var condition = ExpectExpression(Construct.While, new ExpressionPlace { AllowsAssignment = false });
        var body = ExpectEndOfStatement() ? ParseBlock(new BlockOwner(Construct.While)) : Block.Empty;
        return At(new WhileStatement(condition, body), start);
    }

    private WithStatement ParseWith()
    {
        var start = Current.Start;
        Advance();
        var target = ExpectExpression(Construct.With);
        var body = ExpectEndOfStatement() ? ParseBlock(new BlockOwner(Construct.With)) : Block.Empty;
        return At(new WithStatement(target, body), start);
    }

    private WrapStatement ParseWrap()
    {
        var start = Current.Start;
        Advance();
        var target = ExpectExpression(Construct.Wrap);
        var body = ExpectEndOfStatement() ? ParseBlock(new BlockOwner(Construct.Wrap)) : Block.Empty;
        return At(new WrapStatement(target, body), start);
    }

    private CaptureStatement ParseCapture()
    {
        var start = Current.Start;
        Advance();
        var target = ExpectExpression(Construct.Capture);
        WarnOfHiddenBuiltin(target);
        ExpectEndOfStatement();
        return At(new CaptureStatement(target, ParseBlock(new BlockOwner(Construct.Capture))), start);
    }

    private ImportStatement ParseImport()
    {
        var start = Current.Start;
        Advance();
        var source = ExpectExpression(Construct.Import);
        ExpectEndOfStatement();
        return At(new ImportStatement(source), start);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var start = Current.Start;
        Advance();
        var variable = ExpectVariable(Construct.ReadOnly, start);
        ExpectEndOfStatement();
        return At(new ReadOnlyStatement(variable ?? Nothing(start)), start);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Current.Start;
        _sawReturn = true;
        Advance();
        var value = IsStartOfExpression() ? ParseExpression(new ExpressionPlace()) : null;
        ExpectEndOfStatement();
        return At(new ReturnStatement(value), start);
    }

    private JumpStatement ParseJump(Flow flow)
    {
        var start = Current.Start;
        Advance();
        ExpectEndOfStatement();
        return At(new JumpStatement(flow), start);
    }

    private Expression? ExpectVariable(Construct construct, int start)
    {
        if (Current.Kind is not (TokenKind.Identifier or TokenKind.SpecialIdentifier))
        {
            ErrorIn(construct, start, $"Expecting a variable instead of `{TextOf(Current)}`");
            return null;
        }

        var variable = ParseVariable();
        if (variable is VariableExpression or LocalVariableExpression)
            return variable;
        ErrorIn(construct, start, $"Unexpected variable `{variable}`");
        return null;
    }

    private LiteralExpression Nothing(int start) => At(new LiteralExpression(null, ""), start);
}
