using System.Collections.Frozen;
using System.Globalization;
using System.Xml;

namespace ContentForge.Site.Images;

/// <summary>
/// Reads the size of an SVG, and refuses one that could do more than show a picture: opened by itself it is a page. What is not known to
/// be harmless is not published.
/// </summary>
internal static class SvgFormat
{
    private const string Svg = "http://www.w3.org/2000/svg";
    // Chosen: more is a map or an attack, and no screen is as wide.
    private const int MostNodes = 100_000;
    private const int LargestSide = 100_000;

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        [
            "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
            "text", "tspan", "textPath", "marker", "pattern", "mask", "clipPath", "linearGradient", "radialGradient", "stop", "style", "image",
            "filter", "feBlend", "feColorMatrix", "feComposite", "feFlood", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset", "feDropShadow",
        ],
        StringComparer.Ordinal);

    // What drawing programs write for themselves.
    private static readonly FrozenSet<string> Inert = FrozenSet.ToFrozenSet(
        [
            "http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd", "http://creativecommons.org/ns#",
            "http://web.resource.org/cc/", "http://purl.org/dc/elements/1.1/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ],
        StringComparer.Ordinal);

    /// <summary>Reads the size; null when the file is no SVG, has no size, or holds anything that is not known to be harmless.</summary>
    public static ImageFormat? Read(ReadOnlySpan<byte> file)
    {
        try
        {
            using var bytes = new MemoryStream(file.ToArray());
            using var reader = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return reader.MoveToContent() == XmlNodeType.Element && reader is { LocalName: "svg", NamespaceURI: Svg } && SizeOf(reader) is { } format && IsHarmless(reader)
                ? format
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ImageFormat? SizeOf(XmlReader svg)
    {
        if (Length(svg.GetAttribute("width")) is { } width && Length(svg.GetAttribute("height")) is { } height)
            return new ImageFormat(".svg", width, height);
        return svg.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [_, _, var w, var h]
            && Length(w) is { } boxWidth && Length(h) is { } boxHeight
                ? new ImageFormat(".svg", boxWidth, boxHeight)
                : null;
    }

    private static int? Length(string? text)
    {
        var number = text?.Trim() ?? "";
        if (number.EndsWith("px", StringComparison.Ordinal))
            number = number[..^2];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length is >= 0.5 and <= LargestSide
            ? (int)Math.Round(length)
            : null;
    }

    private static bool IsHarmless(XmlReader reader)
    {
        var nodes = 0;
        do
        {
            if (++nodes > MostNodes || reader.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.EntityReference)
                return false;
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !IsHarmlessStyle(reader.Value))
                return false;
            if (reader.NodeType == XmlNodeType.Element && !(IsHarmlessElement(reader) && HasHarmlessAttributes(reader)))
                return false;
        }
        while (reader.Read());

        return true;
    }

    private static bool IsHarmlessElement(XmlReader element) =>
        element.NamespaceURI is Svg ? Elements.Contains(element.LocalName) : Inert.Contains(element.NamespaceURI);

    private static bool HasHarmlessAttributes(XmlReader element)
    {
        while (element.MoveToNextAttribute())
        {
            var isReference = element.LocalName is "href" or "src";
            if (element.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (isReference && !IsInside(element.Value.Trim()))
                || !IsHarmlessStyle(element.Value))
                return false;
        }

        element.MoveToElement();
        return true;
    }

    private static bool IsInside(string address) =>
        address.StartsWith('#')
        || address.StartsWith("data:image/png;", StringComparison.Ordinal)
        || address.StartsWith("data:image/jpeg;", StringComparison.Ordinal);

    // A style may point at parts of the same picture, and load nothing.
    private static bool IsHarmlessStyle(string text)
    {
        if (text.Contains("@import", StringComparison.OrdinalIgnoreCase) || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
            return false;

        var at = 0;
        while (text.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase) is var found and >= 0)
        {
            at = found + 4;
            if (!text.AsSpan(at).TrimStart(" \t\r\n'\"").StartsWith("#"))
                return false;
        }

        return true;
    }
}
