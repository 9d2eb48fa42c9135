using System.Globalization;
using System.Text;
using ContentForge.Site.Model;
using ContentForge.Site.Views;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ContentForge.Site.Theme;

/// <summary>
/// The functions that templates have: those of the language whose results depend on nothing but their arguments, three for HTML, and one for
/// texts with a number.
/// </summary>
internal static class TemplateFunctions
{
    /// <summary>
    /// Each part takes far more memory than its letters. Chosen: a text that a template takes apart is a line or a list, not a page.
    /// </summary>
    private const int LongestSplit = 256 * 1024;

    private static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel"];

    private static readonly (string Group, string Name, string Reason)[] Forbidden =
    [
        ("", "include_join", "its texts would be printed without escaping; use 'for' and 'include'"),
        ("object", "eval", "a value is never run as a template"),
        ("object", "eval_template", "a value is never run as a template"),
        ("date", "now", "every build of the same articles gives the same pages"),
        ("date", "utc_now", "every build of the same articles gives the same pages"),
        ("date", "parse_to_string", "use 'date.parse' and 'date.to_string'"),
        ("math", "random", "every build of the same articles gives the same pages"),
        ("math", "uuid", "every build of the same articles gives the same pages"),
    ];

    /// <summary>All functions. The object is read by all renders and never changed.</summary>
    public static ScriptObject All { get; } = Create();

    private static ScriptObject Create()
    {
        var all = TemplateContext.GetDefaultBuiltinObject();
        Replace(all, "include", GivingHtml);
        Add(all, "raw", (string? text) => new SafeHtml(text ?? ""));
        Add(all, "safe_url", (string? url) => SafeUrl(url ?? ""));
        Add(all, "plural", (object? text, long count) => Plural(text, count));
        Add(all, "safe_attribute", (string? text) => SafeAttribute(text ?? ""));

        var html = (ScriptObject)all["html"]!;
        Replace(html, "escape", GivingHtml);
        Add(html, "newline_to_br", NewlineToBr);

        // As an object of its own, 'date' cannot be called to read a date in the machine's time zone.
        var date = new ScriptObject(StringComparer.Ordinal);
        date.Import((IScriptObject)all["date"]!);
        Add(date, "parse", (DateTime? parsed) => parsed);
        all.SetValue("date", date, readOnly: true);

        Replace((ScriptObject)all["object"]!, "to_json", Measuring);
        Replace((ScriptObject)all["regex"]!, "matches", Splitting);
        Replace((ScriptObject)all["regex"]!, "split", Splitting);
        Replace((ScriptObject)all["string"]!, "split", Splitting);
        foreach (var (group, name, reason) in Forbidden)
        {
            var fullName = group.Length == 0 ? name : $"{group}.{name}";
            Replace(group.Length == 0 ? all : (ScriptObject)all[group]!, name, original => Refusing(original, fullName, reason));
        }

        Freeze(all);
        return all;
    }

    private static void Add(ScriptObject group, string name, Delegate function)
    {
        group.Remove(name);
        group.Import(name, function);
    }

    private static void Replace(ScriptObject group, string name, Func<IScriptCustomFunction, TemplateFunction> replacement) =>
        group.SetValue(name, replacement((IScriptCustomFunction)group[name]!), readOnly: true);

    private static void Freeze(ScriptObject functions)
    {
        foreach (var name in functions.Keys.ToList())
        {
            functions.SetReadOnly(name, readOnly: true);
            if (functions[name] is ScriptObject group)
                Freeze(group);
        }

        functions.IsReadOnly = true;
    }

    private static TemplateFunction GivingHtml(IScriptCustomFunction original) => new(
        original,
        (context, caller, arguments, block) => original.Invoke(context, caller, arguments, block) is string html ? new SafeHtml(html) : null);

    /// <summary>A value that is too long to be printed is too long to be written as JSON, which has no limit of its own.</summary>
    private static TemplateFunction Measuring(IScriptCustomFunction original) => new(original, (context, caller, arguments, block) =>
    {
        context.ObjectToString(arguments[0]);
        return original.Invoke(context, caller, arguments, block);
    });

    private static TemplateFunction Splitting(IScriptCustomFunction original) => new(original, (context, caller, arguments, block) =>
        context.ObjectToString(arguments[0])?.Length > LongestSplit
            ? throw new ScriptRuntimeException(caller?.Span ?? context.CurrentSpan, $"A text of more than {LongestSplit} characters cannot be split.")
            : original.Invoke(context, caller, arguments, block));

    private static TemplateFunction Refusing(IScriptCustomFunction original, string name, string reason) => new(
        original,
        (context, caller, _, _) => throw new ScriptRuntimeException(caller?.Span ?? context.CurrentSpan, $"A template cannot use '{name}': {reason}."));

    private static SafeHtml? NewlineToBr(TemplateContext context, object? text)
    {
        var html = text is SafeHtml or IScriptOutput ? text.ToString() : context.ObjectToString(text) is { } plain ? SafeHtml.FromText(plain).Value : null;
        return html is null ? null : new SafeHtml(html.ReplaceLineEndings("<br />\n"));
    }

    /// <summary>Gives the form of a text that goes with a number, with the number in it.</summary>
    private static string Plural(object? text, long count) =>
        text is CountedText counted ? counted.For(count) : CountedText.Fill(text?.ToString() ?? "", count);

    /// <summary>Gives an address that can only lead to a page, or <c>#</c> for one that could run a script.</summary>
    private static string SafeUrl(string url)
    {
        // Browsers skip white space and control characters in front of and inside of a scheme.
        var compact = string.Concat(url.Where(c => c > ' ' && !char.IsControl(c)));
        var end = compact.AsSpan().IndexOfAny(":/?#");
        var isSafe = end < 0 || compact[end] != ':' || SafeSchemes.Contains(compact[..end], StringComparer.OrdinalIgnoreCase);
        return isSafe ? url : "#";
    }

    /// <summary>Escapes a text so that it can stand in an attribute without quotes.</summary>
    private static SafeHtml SafeAttribute(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' || c >= 0xA0)
                escaped.Append(c);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        }

        return new SafeHtml(escaped.ToString());
    }
}

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
