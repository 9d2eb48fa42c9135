using System.Text;
using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Read.Encodings;

/// <summary>The encoding that a page names in its head. Old pages are saved in those of their time.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Encoding">The encoding before UTF-8 that it stands for; null for UTF-8 and for names that nobody knows.</param>
internal sealed partial record DeclaredCharset(string Name, Encoding? Encoding)
{
    /// <summary>Scripts and styles may come before the declaration in a long head.</summary>
    private const int SearchedBytes = 512 * 1024;

    /// <summary>The declaration, or null when there is none.</summary>
    public static DeclaredCharset? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SearchedBytes)]);
        var declaration = Declaration().Match(head);
        if (!declaration.Success)
            return null;

        var name = declaration.Groups["name"].Value;

        // What can be read as ASCII so far is no UTF-16, whatever it says.
        return new DeclaredCharset(name, name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null : LegacyEncodings.Find(name));
    }

    [GeneratedRegex(@"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[""']?\s*(?<name>[\w-]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
