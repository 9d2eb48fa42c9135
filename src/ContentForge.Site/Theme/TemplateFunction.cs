using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ContentForge.Site.Theme;

/// <summary>A function that is called like one of the language and does something else.</summary>
/// <param name="original">Says which arguments it takes.</param>
/// <param name="invoke">What it does.</param>
internal sealed class TemplateFunction(
    IScriptCustomFunction original, Func<TemplateContext, ScriptNode?, ScriptArray, ScriptBlockStatement?, object?> invoke) : IScriptCustomFunction
{
    public int RequiredParameterCount => original.RequiredParameterCount;

    public int ParameterCount => original.ParameterCount;

    public ScriptVarParamKind VarParamKind => original.VarParamKind;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => original.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        invoke(context, callerContext, arguments, blockStatement);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        throw new NotSupportedException("Templates are rendered synchronously: an asynchronous render prints without escaping.");
}
