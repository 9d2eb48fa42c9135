using System.Text;
using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Reading;

/// <summary>The encoding that a page names in its head. Old pages are saved in those of their time.</summary>
internal static partial class DeclaredCharset
{
    /// <summary>Scripts and styles may come before the declaration in a long head.</summary>
    private const int SearchedBytes = 512 * 1024;

    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>The declared encoding, or null when there is none or nobody knows it.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SearchedBytes)]);
        var declaration = Declaration().Match(head);
        if (!declaration.Success)
            return null;

        // To browsers these two are Windows-1252, and pages rely on that.
        var name = declaration.Groups["name"].Value.ToLowerInvariant();
        name = name is "iso-8859-1" or "us-ascii" or "latin1" ? "windows-1252" : name;
        return name switch
        {
            "utf-8" or "utf8" => Encoding.UTF8,
            _ => CodePages.GetEncoding(name),
        };
    }

    [GeneratedRegex(@"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[""']?\s*(?<name>[\w-]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
