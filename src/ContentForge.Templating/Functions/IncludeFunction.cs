using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Functions;

/// <summary><c>include 'name' arguments…</c>, which renders another template in place.</summary>
internal sealed class IncludeFunction : Callable
{
    public static readonly IncludeFunction Instance = new();

    /// <summary><c>include_join names separator begin end</c>; texts that start with <c>tpl:</c> name templates.</summary>
    public static readonly BuiltinFunction Join = new(JoinTemplates, "template_names", "separator?", "begin_delimiter?", "end_delimiter?");

    private IncludeFunction()
    {
    }

    public override object? Invoke(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, WrappedBody? body)
    {
        var start = context.Output.Length;
        var section = context.Output.BeginSection();
        var isSafe = Render(context, site, arguments, named);
        context.Output.Indent = section.Indent;
        return context.TakeText(start, isSafe);
    }

    public override void InvokeAndPrint(
        RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named, WrappedBody? body)
    {
        var section = context.Output.BeginSection();
        Render(context, site, arguments, named);
        context.Output.EndSection(section);
    }

    /// <summary>Renders to the output; gives whether what was printed is HTML.</summary>
    private static bool Render(RenderContext context, Node site, ReadOnlySpan<object?> arguments, ReadOnlySpan<NamedValue> named)
    {
        if (arguments.IsEmpty)
            throw WrongCount(context, site.End, site, 0, 1);
        var template = Find(context, site, ValueWriter.ToText(context, arguments[0]));
        var all = new TemplateArray([.. arguments]);
        foreach (var argument in named)
            all.SetMember(argument.Name, argument.Value);

        context.EnterCall(site);
        var caller = context.EnterInclude(template, all);
        foreach (var argument in named)
            context.Frame.Locals.Set(argument.Name, argument.Value);
        context.ExecuteBody(template);
        var isSafe = context.Escapes;
        context.LeaveInclude(caller);
        context.LeaveCall();
        return isSafe;
    }

    private static Template Find(RenderContext context, Node site, string name)
    {
        if (name.Length == 0)
            throw context.Error(site, "Include template name cannot be null or empty");
        if (context.Templates is null)
            throw context.Error(site, $"Unable to include <{name}>. No TemplateLoader registered in TemplateContext.TemplateLoader");
        var template = context.Templates.Get(name) ?? throw context.Error(site, $"The result of including `{name}` cannot be null");
        if (template.HasErrors)
        {
            var errors = template.Diagnostics.Where(static message => message.Severity == TemplateDiagnosticSeverity.Error);
            var messages = string.Concat(errors.Select(static message => $" {message}\n"));
            throw context.Error(site, $"Error while parsing template `{name}` Parser messages:\n{messages}");
        }

        return template;
    }

    private static object? JoinTemplates(Arguments a)
    {
        var names = a[0] is string or CapturedText ? [a[0]] : a.Items(0);
        var start = a.Context.Output.Length;
        WritePart(a, a[2]);
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
                WritePart(a, a[1]);
            Instance.InvokeAndPrint(a.Context, a.Site, [names[i]]);
        }

        WritePart(a, a[3]);
        return a.Context.TakeText(start, a.Context.Escapes);
    }

    private static void WritePart(Arguments a, object? part)
    {
        const string TemplatePrefix = "tpl:";
        if (part is string text && text.StartsWith(TemplatePrefix, StringComparison.Ordinal))
            Instance.InvokeAndPrint(a.Context, a.Site, [text[TemplatePrefix.Length..]]);
        else
            a.Context.Print(part);
    }
}
