using System.Text;
using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

internal sealed partial class Parser
{
    private FunctionStatement ParseFunctionStatement()
    {
        var start = Current.Start;
        Advance();
        var name = ExpectVariable(Construct.Function, start);
        if (name is not null)
            WarnOfHiddenBuiltin(name);
        var definition = ParseFunction((name as LocalVariableExpression)?.Name, isAnonymous: false);
        return At(new FunctionStatement(name ?? Nothing(start), definition), start);
    }

    private AnonymousFunctionExpression ParseAnonymousFunction()
    {
        var start = Current.Start;
        Advance();
        return At(new AnonymousFunctionExpression(ParseFunction(null, isAnonymous: true)), start);
    }

    private FunctionDefinition ParseFunction(string? localName, bool isAnonymous)
    {
        var (outerLevel, outerReturn, outerNewLines) = (_expressionLevel, _sawReturn, _newLinesAllowed);
        (_expressionLevel, _sawReturn, _newLinesAllowed) = (0, false, 0);
        var parameters = Is(TokenKind.OpenParen) ? ParseParameters() : null;
        if (outerNewLines == 0 || !Is(TokenKind.NewLine))
            ExpectEndOfStatement();

        var body = ParseBlock(new BlockOwner(Construct.Function), expectEndOfStatement: !isAnonymous);
        var definition = new FunctionDefinition(localName, parameters, body, Result: null, ReturnsValue: _sawReturn);
        (_expressionLevel, _sawReturn, _newLinesAllowed) = (outerLevel, outerReturn, outerNewLines);
        while (_newLinesAllowed > 0 && Is(TokenKind.NewLine))
            _index++;
        return definition;
    }

    private Parameter[] ParseParameters()
    {
        Advance();
        var parameters = new List<Parameter>();
        while (!Is(TokenKind.CloseParen))
        {
            if (parameters.Count > 0)
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

            if (ParseParameter(parameters) is not { } parameter)
                break;
            parameters.Add(parameter);
        }

        if (Is(TokenKind.CloseParen))
            Advance();
        else
            Error("Expecting a closing parenthesis for a function call.");
        return [.. parameters];
    }

    private Parameter? ParseParameter(List<Parameter> before)
    {
        var start = Current.Start;
        if (ExpectVariable(Construct.Function, start) is not { } variable)
            return null;
        if (variable is not VariableExpression)
            ErrorAt(start, "Expecting only a simple name parameter for a function");

        var name = variable.ToString();
        if (Is(TokenKind.Equal))
        {
            if (before.Exists(static parameter => parameter.TakesRest))
                ErrorAt(start, "Cannot declare an optional parameter after a variable parameter (`...`).");
            Advance();
            var value = ExpectExpression(Construct.Parameter);
            if (value is not LiteralExpression)
                ErrorAt(start, "Expecting only a literal for an optional parameter value.");
            return new Parameter(name, HasDefault: true, (value as LiteralExpression)?.Value, TakesRest: false);
        }

        if (Is(TokenKind.DotDotDot))
        {
            if (before.Exists(static parameter => parameter.TakesRest))
                ErrorAt(start, "Cannot declare multiple variable parameters.");
            Advance();
            return new Parameter(name, HasDefault: false, Default: null, TakesRest: true);
        }

        if (before.Exists(static parameter => parameter.HasDefault || parameter.TakesRest))
            ErrorAt(start, "Cannot declare a normal parameter after an optional parameter.");
        return new Parameter(name, HasDefault: false, Default: null, TakesRest: false);
    }

    /// <summary>Turns <c>f(x) = …</c>, parsed as a call so far, into the declaration that it is.</summary>
    private FunctionDeclarationExpression? TryParseInlineFunction(Expression left, ExpressionPlace place)
    {
        if (!Is(TokenKind.Equal)
            || left is not CallExpression { IsExplicit: true, IsPiped: false, Target: VariableExpression name } call
            || !Array.TrueForAll(call.Arguments, static argument => argument is VariableExpression))
        {
            return null;
        }

        if (_expressionLevel > 1 || !place.AllowsAssignment)
            ErrorAt(left.Start, "Creating a function is only allowed for a top level assignment");
        Advance();
        var level = _expressionLevel;
        _expressionLevel = 0;
        var result = ExpectExpression(Construct.Statement);
        ExpectEndOfStatement();
        _expressionLevel = level;
        var parameters = Array.ConvertAll(call.Arguments, static argument => new Parameter(argument.ToString(), false, null, false));
        var definition = new FunctionDefinition(null, parameters, Body: null, result, ReturnsValue: true);
        return At(new FunctionDeclarationExpression(name, definition), left.Start);
    }

    /// <summary>A declaration found where an expression was expected; it never reaches the finished tree.</summary>
    private sealed class FunctionDeclarationExpression(VariableExpression name, FunctionDefinition definition) : Expression
    {
        public VariableExpression Name { get; } = name;

        public FunctionDefinition Definition { get; } = definition;

        public override object? Evaluate(RenderContext context) => throw new NotSupportedException();

        public override void Describe(StringBuilder text) => Name.Describe(text);
    }

    /// <summary><c>$$</c> where an expression was expected; it never reaches the finished tree.</summary>
    private sealed class WrappedBodyExpression : Expression
    {
        public override object? Evaluate(RenderContext context) => throw new NotSupportedException();

        public override void Describe(StringBuilder text) => text.Append("$$");
    }
}
