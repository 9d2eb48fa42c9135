using System.Text;
using System.Xml;
using ContentForge.Core.Model;

namespace ContentForge.Export.Text;

/// <summary>Writes XML that is the same on every system.</summary>
public static class Xml
{
    /// <summary>The document as UTF-8 without byte order mark, indented, with <c>\n</c>.</summary>
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(bytes, settings))
            content(xml);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>A text without what XML cannot hold in any form, and without what does harm where it is shown.</summary>
    public static string Text(string text) => TextSanitizer.Sanitize(text);
}
