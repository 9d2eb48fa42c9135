using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>Functions that the original language does not have: what a value may be where, in HTML.</summary>
internal static class SafetyFunctions
{
    /// <summary>Declares a text to be HTML.</summary>
    public static readonly BuiltinFunction Raw = new(static a => SafeText.IsSafe(a[0]) ? a[0] : new SafeHtml(a.Text(0)), "text");

    /// <inheritdoc cref="HtmlSafety.Url"/>
    public static readonly BuiltinFunction Url = new(static a => HtmlSafety.Url(a.Text(0)), "url");

    /// <inheritdoc cref="HtmlSafety.Attribute"/>
    public static readonly BuiltinFunction Attribute = new(static a => HtmlSafety.Attribute(a.Text(0)), "text");
}
