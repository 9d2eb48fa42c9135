using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary>Calls of functions that are only named, and calls that functions make.</summary>
internal static class Calls
{
    public static object? CallBare(RenderContext context, Expression site, object function)
    {
        CheckMayBeValue(context, site, function);
        return Callable.From(function)!.Invoke(context, site, []);
    }

    public static void PrintBare(RenderContext context, Expression site, object function) =>
        Callable.From(function)!.InvokeAndPrint(context, site, []);

    /// <summary>Calls a function that was passed as an argument.</summary>
    public static object? CallWith(
        RenderContext context, Node site, Callable function, object? argument, ReadOnlySpan<object?> more = default)
    {
        var start = context.PushArgument(argument);
        foreach (var value in more)
            context.PushArgument(value);
        try
        {
            return function.Invoke(context, site, context.ArgumentsFrom(start));
        }
        finally
        {
            context.PopArguments(start);
        }
    }

    public static void CheckMayBeValue(RenderContext context, Expression site, object function)
    {
        if (context.Options.StatementFunctionsNeedStatements && function is UserFunction { ReturnsValue: false })
            throw context.Error(site, $"The function `{site}` is a statement and cannot be used within an expression.");
    }
}
