using System.Xml;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Dita;

/// <summary>Writes a text with its meanings as phrases.</summary>
internal static class DitaText
{
    private static readonly char[] MenuSeparators = ['>', '›', '→', '»'];

    public static void Write(XmlWriter xml, RichText text)
    {
        // Nothing written first tells the writer that white space counts in this element.
        xml.WriteString("");
        Write(xml, text, 0, text.Plain.Length, 0);
    }

    /// <summary>Writes a stretch; the spans from an index on lie in it or behind it.</summary>
    private static void Write(XmlWriter xml, RichText text, int start, int end, int next)
    {
        var at = start;
        while (next < text.Spans.Length && text.Spans[next].Start < end)
        {
            var span = text.Spans[next];
            var inner = next + 1;
            next = inner;
            while (next < text.Spans.Length && text.Spans[next].Start < span.End)
                next++;

            Plain(xml, text.Plain[at..span.Start]);
            at = span.End;
            if (span.Kind == TextSpanKind.MenuPath && TryMenu(xml, text, span, text.Spans.AsSpan()[inner..next]))
                continue;

            Open(xml, span);
            Write(xml, text, span.Start, span.End, inner);
            xml.WriteEndElement();
        }

        Plain(xml, text.Plain[at..end]);
    }

    private static void Open(XmlWriter xml, TextSpan span)
    {
        var (element, outputClass) = span.Kind switch
        {
            TextSpanKind.Bold => ("b", null),
            TextSpanKind.Italic => ("i", null),
            TextSpanKind.Code => ("codeph", null),
            TextSpanKind.Link when span.Url is not null => ("xref", null),
            TextSpanKind.Key => ("ph", "key"),
            TextSpanKind.MenuPath => ("ph", "menu-path"),
            _ => ("ph", (string?)null),
        };
        xml.WriteStartElement(element);
        if (outputClass is not null)
            xml.WriteAttributeString("outputclass", outputClass);
        if (element == "xref")
            Target(xml, span.Url!);
        xml.WriteString("");
    }

    /// <summary>Adds where a link leads to its element.</summary>
    public static void Target(XmlWriter xml, SafeUrl url)
    {
        xml.WriteAttributeString("href", Xml.Text(url.Value));
        xml.WriteAttributeString("format", "html");
        xml.WriteAttributeString("scope", "external");
    }

    // The entries of a menu path hold words alone, so one with a link in it stays a phrase.
    private static bool TryMenu(XmlWriter xml, RichText text, TextSpan span, ReadOnlySpan<TextSpan> within)
    {
        foreach (var inner in within)
        {
            if (inner.Kind == TextSpanKind.Link)
                return false;
        }

        var entries = text.Plain.Substring(span.Start, span.Length).Split(MenuSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length == 0)
            return false;

        xml.WriteStartElement("menucascade");
        xml.WriteString("");
        foreach (var entry in entries)
            xml.WriteElementString("uicontrol", Xml.Text(entry));
        xml.WriteEndElement();
        return true;
    }

    private static void Plain(XmlWriter xml, string text)
    {
        if (text.Length > 0)
            xml.WriteString(Xml.Text(text));
    }
}

/// <summary>Makes ids that XML allows: a letter first, and nothing but letters, digits, hyphens and dots.</summary>
internal static class DitaId
{
    public static string Of(string id)
    {
        var name = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-'));
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : "id-" + name;
    }
}
