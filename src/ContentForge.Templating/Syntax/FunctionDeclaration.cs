using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary>A parameter of a function.</summary>
internal sealed record Parameter(string Name, bool HasDefault, object? Default, bool TakesRest);

/// <summary>What a function is, wherever it was declared.</summary>
/// <param name="LocalName">The name after <c>$</c> under which the function knows itself.</param>
/// <param name="Parameters">Named parameters; <see langword="null"/> when the function takes whatever it is given, in <c>$</c>.</param>
/// <param name="Body">Statements, or</param>
/// <param name="Result">the expression of <c>f(x) = expression</c>.</param>
/// <param name="ReturnsValue">Whether it is meant to be used as a value.</param>
internal sealed record FunctionDefinition(
    string? LocalName, Parameter[]? Parameters, Block? Body, Expression? Result, bool ReturnsValue)
{
    public int IndexOf(string parameter) =>
        Array.FindIndex(Parameters ?? [], candidate => string.Equals(candidate.Name, parameter, StringComparison.Ordinal));

    public bool HidesBuiltin { get; } =
        Parameters is not null && Array.Exists(Parameters, static parameter => Functions.Builtins.All.ContainsKey(parameter.Name));
}

/// <summary><c>func f … end</c> and <c>f(x) = …</c>.</summary>
internal sealed class FunctionStatement(Expression name, FunctionDefinition definition) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        ((IAssignable)name).Assign(context, new UserFunction(definition, context.Template));
        return Flow.Next;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("func ");
        name.Describe(text);
    }
}

/// <summary><c>do … end</c>.</summary>
internal sealed class AnonymousFunctionExpression(FunctionDefinition definition) : Expression
{
    public override object? Evaluate(RenderContext context) => new UserFunction(definition, context.Template, context.CurrentFunction);

    public override void Describe(StringBuilder text) => text.Append("do");
}

/// <summary><c>wrap f … end</c>: the body is executed where the function says <c>$$</c>.</summary>
internal sealed class WrapStatement(Expression target, Block body) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        var wrapped = new WrappedBody(body, context.Template);
        if (target is CallExpression call)
        {
            if (call.Resolve(context) is { } function)
                call.CallAndPrint(context, function, wrapped);
            return Flow.Next;
        }

        var callee = Callable.From(target.EvaluateTarget(context))
            ?? throw context.Error(target, $"Expecting a direct function instead of the expression `{target}/variable`");
        callee.InvokeAndPrint(context, target, [], [], wrapped);
        return Flow.Next;
    }

    public override void Describe(StringBuilder text)
    {
        text.Append("wrap ");
        target.Describe(text);
    }
}

/// <summary><c>$$</c>.</summary>
internal sealed class WrappedBodyStatement : Statement
{
    public override Flow Execute(RenderContext context)
    {
        if (context.Frame.Body is not { } body)
            return Flow.Next;

        context.EnterCall(this);
        var callee = context.Template;
        context.Template = body.Template;
        var flow = body.Block.Execute(context);
        context.Template = callee;
        context.LeaveCall();
        return flow;
    }

    public override void Describe(StringBuilder text) => text.Append("$$");
}
