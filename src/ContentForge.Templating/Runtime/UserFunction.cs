using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

/// <summary>A function that a template declared.</summary>
internal sealed class UserFunction(FunctionDefinition definition, Template template, FunctionScope? closure = null) : Callable
{
    public bool ReturnsValue => definition.ReturnsValue;

    /// <summary>
    /// Executes the body, and gives what it returns. What it prints is printed where it is called, even within an expression.
    /// </summary>
    public override object? Invoke(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, WrappedBody? body)
    {
        context.EnterCall(site);
        var scope = definition.Parameters is null && closure is null ? null : new FunctionScope(closure);
        var all = definition.Parameters is null ? TakeAll(arguments, named) : Bind(context, site, arguments, named, scope!);
        context.BuiltinsMayBeHidden |= definition.HidesBuiltin;
        var section = context.Output.BeginSection();
        var caller = context.EnterFrame(template, scope, all, body);
        if (definition.LocalName is not null)
            context.Frame.Locals.Set(definition.LocalName, this);

        var result = definition.Result?.Evaluate(context);
        if (definition.Body is not null && definition.Body.Execute(context) == Flow.Return)
            (result, context.ReturnValue) = (context.ReturnValue, null);

        context.LeaveFrame(caller);
        context.Output.EndSection(section);
        context.LeaveCall();
        return result;
    }

    private static TemplateArray TakeAll(ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named)
    {
        var all = new TemplateArray([.. arguments]);
        foreach (var argument in named)
            all.SetMember(argument.Name, argument.Value);
        return all;
    }

    private TemplateArray Bind(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, FunctionScope scope)
    {
        var parameters = definition.Parameters!;
        var takesRest = parameters is [.., { TakesRest: true }];
        var plain = takesRest ? parameters.Length - 1 : parameters.Length;
        var values = new object?[parameters.Length];
        Array.Fill(values, Arguments.Missing);
        arguments[..Math.Min(arguments.Length, plain)].CopyTo(values);
        var rest = new TemplateArray([.. arguments[Math.Min(arguments.Length, plain)..]]);
        if (rest.Count > 0 && !takesRest)
            throw WrongCount(context, ArgumentPosition(site, arguments.Length - 1), site, arguments.Length, parameters.Length);
        if (takesRest)
            values[plain] = rest;
        BindNamed(context, site, named, values, rest, takesRest);
        CheckRequired(context, site, values);

        for (var i = 0; i < parameters.Length; i++)
        {
            if (values[i] == Arguments.Missing)
                values[i] = parameters[i].Default;
            scope.Set(parameters[i].Name, values[i]);
        }

        return new TemplateArray([.. values]);
    }

    private void BindNamed(
        RenderContext context, Node site, ReadOnlySpan<NamedValue> named, object?[] values, TemplateArray rest, bool takesRest)
    {
        foreach (var argument in named)
        {
            var index = definition.IndexOf(argument.Name);
            if (index < 0 && takesRest)
            {
                rest.SetMember(argument.Name, argument.Value);
                continue;
            }

            // An unknown name is taken for the next argument, as for builtin functions.
            if (index < 0)
                index = Array.FindLastIndex(values, static value => value != Arguments.Missing) + 1;
            if (index == values.Length)
                throw WrongCount(context, argument.Position, site, values.Length + 1, values.Length);
            values[index] = argument.Value;
        }
    }

    private void CheckRequired(RenderContext context, Node site, object?[] values)
    {
        var (required, given) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (definition.Parameters![i] is { HasDefault: true } or { TakesRest: true })
                continue;
            required++;
            if (values[i] != Arguments.Missing)
                given++;
        }

        if (given < required)
            throw WrongCount(context, site.End, site, given, required);
    }
}
