using ContentForge.Templating;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ContentForge.Site.Rendering;

/// <summary>A function of the original whose text is HTML already.</summary>
internal sealed class ScribanHtmlFunction(IScriptCustomFunction original) : IScriptCustomFunction
{
    public int RequiredParameterCount => original.RequiredParameterCount;

    public int ParameterCount => original.ParameterCount;

    public ScriptVarParamKind VarParamKind => original.VarParamKind;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => original.GetParameterInfo(index);

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        AsHtml(original.Invoke(context, callerContext, arguments, blockStatement));

    public async ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        AsHtml(await original.InvokeAsync(context, callerContext, arguments, blockStatement).ConfigureAwait(false));

    private static object? AsHtml(object? result) => result is string html ? new SafeHtml(html) : result;
}
