using System.Text;
using ContentForge.Templating.Functions;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary>A call: <c>f a b</c>, <c>f(a, b)</c>, or <c>a | f b</c>, where the piped value is the first argument.</summary>
internal sealed class CallExpression : Expression
{
    private readonly bool _isSimple;
    private readonly Callable? _builtin;

    public CallExpression(Expression target, Expression[] arguments)
    {
        Target = target;
        Arguments = arguments;
        _isSimple = Array.TrueForAll(arguments, static argument => argument is not (NamedArgument or ExpandExpression));
        _builtin = Builtins.Find(target);
    }

    public Expression Target { get; }

    public Expression[] Arguments { get; }

    /// <summary>Whether the first argument comes from a pipe.</summary>
    public bool IsPiped { get; init; }

    /// <summary>Whether the arguments stand in parentheses.</summary>
    public bool IsExplicit { get; init; }

    public override object? Evaluate(RenderContext context)
    {
        if (Resolve(context) is not { } function)
            return null;

        Calls.CheckMayBeValue(context, this, function);
        return Call(context, function, body: null);
    }

    public object? Call(RenderContext context, Callable function, WrappedBody? body)
    {
        var start = context.ArgumentCount;
        var named = PushArguments(context);
        var result = function.Invoke(context, this, context.ArgumentsFrom(start), named, body);
        context.PopArguments(start);
        return result;
    }

    public override void Print(RenderContext context)
    {
        if (Resolve(context) is { } function)
            CallAndPrint(context, function, body: null);
    }

    public void CallAndPrint(RenderContext context, Callable function, WrappedBody? body)
    {
        var start = context.ArgumentCount;
        var named = PushArguments(context);
        function.InvokeAndPrint(context, this, context.ArgumentsFrom(start), named, body);
        context.PopArguments(start);
    }

    /// <summary>Finds the function; <see langword="null"/> when there is none and the options allow that.</summary>
    public Callable? Resolve(RenderContext context)
    {
        if (_builtin is not null && !context.BuiltinsMayBeHidden)
            return _builtin;

        var target = Target.EvaluateTarget(context);
        if (Callable.From(target) is { } function)
            return function;
        if (target is null && !context.Options.RelaxedFunctionAccess)
            throw context.Error(Target, $"The function `{Target}` was not found");
        if (IsPiped)
            throw context.Error(Target, $"Pipe expression destination `{Target}` is not a valid function ");
        if (target is null)
            return null;

        var text = target is bool truth ? truth.ToString() : ValueWriter.ToText(context, target);
        throw context.Error(Start, $"Invalid target function `{text}` ({Values.KindOf(target)})");
    }

    public override void Describe(StringBuilder text)
    {
        Target.Describe(text);
        if (IsExplicit)
            text.Append('(');
        for (var i = IsPiped ? 1 : 0; i < Arguments.Length; i++)
        {
            if (!IsExplicit)
                text.Append(' ');
            else if (i > (IsPiped ? 1 : 0))
                text.Append(',');
            Arguments[i].Describe(text);
        }

        if (IsExplicit)
            text.Append(')');
    }

    private NamedValue[]? PushArguments(RenderContext context)
    {
        if (!_isSimple)
            return PushNamedAndExpanded(context);

        foreach (var argument in Arguments)
            context.PushArgument(argument.Evaluate(context));
        return null;
    }

    private NamedValue[] PushNamedAndExpanded(RenderContext context)
    {
        var named = new List<NamedValue>();
        foreach (var argument in Arguments)
        {
            switch (argument)
            {
                case NamedArgument name:
                    named.Add(new NamedValue(name.Name, name.Evaluate(context), name.Start));
                    break;
                case var _ when named.Count > 0:
                    throw context.Error(argument, "Cannot pass this argument after a named argument");
                case ExpandExpression expand:
                    expand.Push(context);
                    break;
                default:
                    context.PushArgument(argument.Evaluate(context));
                    break;
            }
        }

        return [.. named];
    }
}

/// <summary>An argument with a name, <c>name: value</c>.</summary>
internal sealed class NamedArgument(string name, Expression? value) : Expression
{
    public string Name { get; } = name;

    public Expression? Value { get; } = value;

    /// <summary>A name alone means <c>true</c>.</summary>
    public override object? Evaluate(RenderContext context) => Value is null ? Boxes.True : Value.Evaluate(context);

    public override void Describe(StringBuilder text)
    {
        text.Append(Name);
        if (Value is null)
            return;
        text.Append(':');
        Value.Describe(text);
    }
}

/// <summary><c>^list</c>, whose items become arguments.</summary>
internal sealed class ExpandExpression(Expression operand) : Expression
{
    public override object? Evaluate(RenderContext context) => operand.Evaluate(context);

    public void Push(RenderContext context)
    {
        var value = operand.Evaluate(context);
        if (value is null || !Sequences.IsList(value))
        {
            context.PushArgument(value);
            return;
        }

        context.BeginItems();
        foreach (var item in Sequences.ToItems(context, value, Start))
            context.PushArgument(item);
    }

    public override void Describe(StringBuilder text)
    {
        text.Append('^');
        operand.Describe(text);
    }
}
