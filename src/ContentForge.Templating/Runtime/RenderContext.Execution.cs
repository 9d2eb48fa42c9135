using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

internal sealed partial class RenderContext
{
    /// <summary>Executes a template and prints what it returns.</summary>
    public void ExecuteBody(Template template)
    {
        if (template.Body.Execute(this) != Flow.Return)
            return;
        var value = ReturnValue;
        ReturnValue = null;
        Print(value);
    }

    /// <summary>Evaluates source that a template made, with the variables of the template.</summary>
    public object? EvaluateSource(Node site, string source, TemplateMode mode)
    {
        var template = Template.Parse(source, "eval", new TemplateParseOptions { Mode = mode, AutoEscape = Escapes });
        if (template.HasErrors)
            throw Error(site, template.Diagnostics.First(static message => message.Severity == TemplateDiagnosticSeverity.Error).Message);

        EnterCall(site);
        var start = Output.Length;
        var (caller, indent) = (Template, Output.Indent);
        Template = template;
        Output.Indent = null;
        object? value = null;

        // A script that is one expression has its value; anything else has what it prints.
        if (mode == TemplateMode.ScriptOnly && template.Body.Statements is [PrintStatement { Expression: var only }])
            value = only.Evaluate(this);
        else
            ExecuteBody(template);
        Template = caller;
        Output.Indent = indent;
        LeaveCall();
        return value ?? TakeText(start, Escapes);
    }
}
