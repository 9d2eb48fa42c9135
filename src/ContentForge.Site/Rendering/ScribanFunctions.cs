using System.Text.RegularExpressions;
using ContentForge.Templating;
using Scriban;
using Scriban.Runtime;

namespace ContentForge.Site.Rendering;

/// <summary>The functions whose results are HTML, and those that the original language does not have.</summary>
internal static partial class ScribanFunctions
{
    /// <summary>Stands before the functions of the original. It is read by all renders and never changed.</summary>
    public static ScriptObject All { get; } = Create();

    private static ScriptObject Create()
    {
        var builtins = TemplateContext.GetDefaultBuiltinObject();
        var functions = new ScriptObject(StringComparer.Ordinal);
        foreach (var name in new[] { "include", "include_join" })
            functions.SetValue(name, ResultIsHtml(builtins, name), readOnly: true);
        functions.Import("raw", (string? text) => new SafeHtml(text ?? ""));
        functions.Import("safe_url", (string? url) => HtmlSafety.Url(url ?? ""));
        functions.Import("safe_attribute", (string? text) => HtmlSafety.Attribute(text ?? ""));

        // The group is a copy that belongs to these builtins.
        var html = (ScriptObject)builtins["html"]!;
        html.SetValue("escape", ResultIsHtml(html, "escape"), readOnly: true);
        html.Remove("newline_to_br");
        html.Import("newline_to_br", NewlineToBr);
        html.IsReadOnly = true;
        functions.SetValue("html", html, readOnly: true);
        functions.IsReadOnly = true;
        return functions;
    }

    private static ScribanHtmlFunction ResultIsHtml(ScriptObject group, string name) => new((IScriptCustomFunction)group[name]!);

    private static SafeHtml? NewlineToBr(object? text) => text switch
    {
        null => null,
        SafeHtml or IScriptOutput => new SafeHtml(LineBreak().Replace(text.ToString()!, "<br />$0")),
        _ => new SafeHtml(LineBreak().Replace(SafeHtml.FromText(text.ToString()!).Value, "<br />$0")),
    };

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.NonBacktracking)]
    private static partial Regex LineBreak();
}
