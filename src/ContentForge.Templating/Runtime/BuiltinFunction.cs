using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

/// <summary>What a builtin function does with its arguments.</summary>
internal delegate object? BuiltinBody(Arguments arguments);

/// <summary>A function of the language itself.</summary>
internal sealed class BuiltinFunction : Callable
{
    private readonly string[] _parameters;
    private readonly BuiltinBody _body;
    private readonly int _required;
    private readonly bool _takesMore;

    /// <param name="body">What it does.</param>
    /// <param name="parameters">Names of its parameters, optional ones with <c>?</c>; <c>...</c> at the end takes any number more.</param>
    public BuiltinFunction(BuiltinBody body, params string[] parameters)
    {
        _body = body;
        _takesMore = parameters is [.., "..."];
        _parameters = [.. parameters.SkipLast(_takesMore ? 1 : 0).Select(static name => name.TrimEnd('?'))];
        _required = parameters.Count(static name => name[^1] is not ('?' or '.'));
    }

    /// <summary>Writes the result straight to the output, where that saves making it.</summary>
    public Action<Arguments>? Printer { get; init; }

    public override object? Invoke(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, WrappedBody? body)
    {
        context.BeginItems();
        context.CountCall(site);
        var result = _body(Bind(context, site, arguments, named));
        if (result is string text)
            context.ChargeText(site.Start, text.Length);
        return result;
    }

    public override void InvokeAndPrint(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, WrappedBody? body)
    {
        if (Printer is null)
            context.Print(Invoke(context, site, arguments, named, body));
        else
            Printer(Bind(context, site, arguments, named));
    }

    private Arguments Bind(RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named)
    {
        if (!named.IsEmpty)
            return BindNamed(context, site, arguments, named);
        if (arguments.Length < _required)
            throw WrongCount(context, site.End, site, arguments.Length, _required);
        if (arguments.Length > _parameters.Length && !_takesMore)
            throw WrongCount(context, ArgumentPosition(site, arguments.Length - 1), site, arguments.Length, _parameters.Length);
        return new Arguments(context, site, arguments);
    }

    private Arguments BindNamed(RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named)
    {
        var values = new object?[Math.Max(_parameters.Length, arguments.Length)];
        Array.Fill(values, Arguments.Missing);
        arguments.CopyTo(values);
        foreach (var argument in named)
        {
            // An unknown name is taken for the next argument; the language has always been that lenient.
            var index = Array.IndexOf(_parameters, argument.Name);
            if (index < 0)
                index = Array.FindLastIndex(values, static value => value != Arguments.Missing) + 1;
            if (index >= _parameters.Length)
                throw context.Error(site, $"Argument index must be < {_parameters.Length} (Parameter 'index')");
            values[index] = argument.Value;
        }

        var given = values.Take(_required).Count(static value => value != Arguments.Missing);
        if (given < _required)
            throw WrongCount(context, site.End, site, given, _required);
        return new Arguments(context, site, values);
    }
}
