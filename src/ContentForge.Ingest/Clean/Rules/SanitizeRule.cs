using System.Collections.Frozen;
using AngleSharp.Dom;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Leaves only elements and attributes that a help article can have, and addresses that a page may use. Runs last and always: whatever
/// the other rules leave, nothing that runs gets through.
/// </summary>
internal sealed class SanitizeRule : ICleaningRule
{
    private static readonly FrozenSet<string> Elements = Names(
        "h1 h2 h3 h4 h5 h6 p ol ul li dl dt dd table caption colgroup col thead tbody tfoot tr td th blockquote pre code kbd samp var figure figcaption "
        + "img a strong b em i u s del ins mark small sub sup abbr cite q time br hr div span section article main header footer aside nav details summary "
        + "iframe video audio source picture address center");

    private static readonly FrozenSet<string> Attributes = Names(
        "href src alt title width height start value type colspan rowspan scope id lang dir reversed datetime class data-cf-marker data-cf-toc data-cf-promo data-cf-variant data-cf-note");

    public string Id => "sanitize";

    public void Apply(CleaningContext context)
    {
        foreach (var node in context.Body.Walk().ToList())
        {
            switch (node)
            {
                case IComment or IProcessingInstruction:
                    context.Drop(node);
                    break;
                case IElement element:
                    Sanitize(context, element);
                    break;
            }
        }

        foreach (var attribute in context.Body.Attributes.ToList())
            context.Body.RemoveAttribute(attribute.Name);
    }

    private void Sanitize(CleaningContext context, IElement element)
    {
        if (!Elements.Contains(element.LocalName) || element.NamespaceUri != NamespaceNames.HtmlUri)
        {
            context.Unwrap(element);
            return;
        }

        for (var i = element.Attributes.Length - 1; i >= 0; i--)
        {
            var attribute = element.Attributes[i]!;
            if (!Attributes.Contains(attribute.Name))
                element.RemoveAttribute(attribute.Name);
        }

        SanitizeAddress(context, element);
    }

    private void SanitizeAddress(CleaningContext context, IElement element)
    {
        var name = element.LocalName == "a" ? "href" : "src";
        var other = element.LocalName == "a" ? "src" : "href";
        element.RemoveAttribute(other);
        if (element.GetAttribute(name) is not { } written)
            return;

        if (SafeUrl.TryCreate(written, out var url))
        {
            if (!string.Equals(url.Value, written, StringComparison.Ordinal))
                element.SetAttribute(name, url.Value);
        }
        else if (element.LocalName == "a")
        {
            context.Unlink(element, Id, RemovalClasses.ActiveContent);
        }
        else
        {
            context.Remove(element, Id, RemovalClasses.ActiveContent, written);
        }
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
