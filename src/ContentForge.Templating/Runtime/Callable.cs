using ContentForge.Templating.Functions;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

/// <summary>A named argument of one call.</summary>
internal readonly record struct NamedValue(string Name, object? Value, int Position);

/// <summary>Something that templates can call.</summary>
internal abstract class Callable
{
    /// <summary>Calls with evaluated arguments.</summary>
    /// <param name="context">The render.</param>
    /// <param name="site">The call, for errors.</param>
    /// <param name="arguments">The positional arguments.</param>
    /// <param name="named">The named arguments.</param>
    /// <param name="body">The statements of a <c>wrap</c>.</param>
    public abstract object? Invoke(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, WrappedBody? body);

    /// <summary>Calls and prints the result.</summary>
    public virtual void InvokeAndPrint(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, WrappedBody? body) =>
        context.Print(Invoke(context, site, arguments, named, body));

    /// <summary>Calls with positional arguments alone.</summary>
    public object? Invoke(RenderContext context, Node site, ReadOnlySpan<object?> arguments) =>
        Invoke(context, site, arguments, [], body: null);

    /// <summary>Calls with positional arguments alone and prints the result.</summary>
    public void InvokeAndPrint(RenderContext context, Node site, ReadOnlySpan<object?> arguments) =>
        InvokeAndPrint(context, site, arguments, [], body: null);

    /// <summary>Gives a model's function as something that can be called; <see langword="null"/> for other values.</summary>
    public static Callable? From(object? value) => value switch
    {
        Callable callable => callable,
        BuiltinGroup group => group.Default,
        TemplateFunction function => new HostFunction(function),
        _ => null,
    };

    /// <summary>Where a call reports a wrong argument.</summary>
    protected static int ArgumentPosition(Node site, int index) =>
        site is CallExpression call && index < call.Arguments.Length ? call.Arguments[index].Start : site.Start;

    protected static TemplateRenderException WrongCount(RenderContext context, int position, Node site, int given, int expected) =>
        context.Error(position, $"Invalid number of arguments `{given}` passed to `{site}` while expecting `{expected}` arguments");
}

/// <summary>A function of the model.</summary>
internal sealed class HostFunction(TemplateFunction function) : Callable
{
    public override object? Invoke(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, WrappedBody? body)
    {
        if (!named.IsEmpty)
            throw context.Error(named[0].Position, $"The function `{site}` has no named arguments.");

        var values = arguments.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            // The buffer of a captured text does not outlive the render.
            if (values[i] is CapturedText captured)
                values[i] = captured.IsSafe ? new SafeHtml(captured.ToString()) : captured.ToString();
        }

        try
        {
            return ModelValues.Normalize(context, function(values));
        }
        catch (ArgumentException exception)
        {
            throw context.Error(site, exception.Message);
        }
    }
}
