using System.Security.Cryptography;
using System.Text;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Names that depend on what is named alone, so that they survive every re-ordering.</summary>
internal sealed class StableId
{
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    /// <summary>The id of an article.</summary>
    public static string OfArticle(string path) => Hash(path, 16);

    /// <summary>An id for something in the article. Two things that are alike in everything get a number.</summary>
    public string For(string prefix, params ReadOnlySpan<string> parts)
    {
        var id = prefix + Hash(string.Join('\n', parts), 10);
        var copy = _copies[id] = _copies.GetValueOrDefault(id) + 1;
        return copy == 1 ? id : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{copy}");
    }

    private static string Hash(string text, int digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];
}
