using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary>A variable of the page, a loop or a function.</summary>
internal sealed class VariableExpression(string name) : Expression, IAssignable
{
    public string Name { get; } = name;

    public bool IsBuiltinName { get; } = Functions.Builtins.All.ContainsKey(name);

    public override object? Evaluate(RenderContext context)
    {
        var value = EvaluateTarget(context);
        return value is Callable or TemplateFunction ? Calls.CallBare(context, this, value) : value;
    }

    public override object? EvaluateTarget(RenderContext context)
    {
        if (context.TryGetVariable(Name, out var value))
            return context.Resolve(value);
        if (context.Options.StrictVariables)
            throw context.Error(this, $"The variable or function `{Name}` was not found");
        return null;
    }

    public override void Print(RenderContext context)
    {
        var value = EvaluateTarget(context);
        if (value is Callable or TemplateFunction)
            Calls.PrintBare(context, this, value);
        else
            context.Print(value);
    }

    public void Assign(RenderContext context, object? value)
    {
        context.BuiltinsMayBeHidden |= IsBuiltinName;
        context.AssignVariable(this, Name, value);
    }

    public override void Describe(StringBuilder text) => text.Append(Name);
}

/// <summary>A variable that starts with a dollar sign: it belongs to the current function, include or page.</summary>
internal sealed class LocalVariableExpression(string name) : Expression, IAssignable
{
    /// <summary>The name without the dollar sign.</summary>
    public string Name { get; } = name;

    public override object? Evaluate(RenderContext context)
    {
        var value = EvaluateTarget(context);
        return value is Callable or TemplateFunction ? Calls.CallBare(context, this, value) : value;
    }

    public override object? EvaluateTarget(RenderContext context)
    {
        if (context.TryGetLocal(Name, out var value))
            return context.Resolve(value);
        if (context.Options.StrictVariables)
            throw context.Error(this, $"The variable or function `{this}` was not found");
        return null;
    }

    public void Assign(RenderContext context, object? value)
    {
        if (context.Frame.Locals.IsReadOnly(Name))
            throw context.Error(this, $"Cannot set the readonly variable `{this}`");
        context.Frame.Locals.Set(Name, value);
    }

    public override void Describe(StringBuilder text) => text.Append('$').Append(Name);
}

/// <summary><c>$</c>, the arguments of the current function or include.</summary>
internal sealed class ArgumentsExpression : Expression
{
    public override object? Evaluate(RenderContext context)
    {
        if (context.Frame.Arguments is { } arguments)
            return arguments;
        if (context.Options.StrictVariables)
            throw context.Error(this, "The variable or function `$` was not found");
        return null;
    }

    public override void Describe(StringBuilder text) => text.Append('$');
}

/// <summary><c>this</c>, the object that assignments write to.</summary>
internal sealed class ThisExpression : Expression
{
    public override object? Evaluate(RenderContext context) => context.This;

    public override void Describe(StringBuilder text) => text.Append("this");
}
