using ContentForge.Templating;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Template = Scriban.Template;

namespace ContentForge.Site.Rendering;

/// <summary>
/// A render of the original engine that escapes what expressions print. Text of the template, results of <c>capture</c> and <c>include</c>,
/// and <see cref="SafeHtml"/> are printed as they are.
/// </summary>
internal sealed class ScribanContext : TemplateContext
{
    private readonly Func<string, SourceSpan, Template> _find;

    /// <param name="find">Gives a template that can be rendered; its errors belong to the given place.</param>
    public ScribanContext(Func<string, SourceSpan, Template> find)
    {
        _find = find;

        // Indenting what an include prints would change the text of code blocks.
        AutoIndent = false;
        NewLine = "\n";
        var limits = RenderLimits.Default;
        LoopLimit = limits.LoopIterations;
        ObjectRecursionLimit = limits.ObjectDepth;
        RegexTimeOut = limits.RegexTimeout;

        // An include counts twice there: as a call, and as a template.
        RecursiveLimit = 2 * limits.Recursion;

        // Text beyond this limit would be cut without an error.
        LimitToString = int.MaxValue;
        PushGlobal(ScribanFunctions.All);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        SafeHtml html => Write(html.Value),
        IScriptOutput captured => Write(captured.ToString()),
        _ => ObjectToString(textAsObject) is { } text ? Write(SafeHtml.FromText(text).Value) : this,
    };

    public override string? GetTemplatePathFromName(string? templateName, ScriptNode? callerContext) => templateName ?? "";

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        _find(templatePath, callerContext?.Span ?? CurrentSpan);
}
