using System.Text;
using ContentForge.Core.Model;

namespace ContentForge.Dedup.Decisions;

/// <summary>
/// Finds the document that a path most likely means: written with <c>\</c> or <c>./</c>, with blanks around it, in other case, with
/// letters in another form, from another folder, or without its extension.
/// </summary>
internal sealed class LikelyPaths(IEnumerable<string> known)
{
    private readonly Lazy<Dictionary<string, string>> _byKey = new(() =>
    {
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in known.Order(StringComparer.Ordinal)) byKey.TryAdd(Key(path), path);
        return byKey;
    });

    /// <summary>The document, or null.</summary>
    public string? Of(string path)
    {
        for (var key = Key(path); key.Length > 0; key = WithoutFirstFolder(key))
        {
            if (_byKey.Value.TryGetValue(key, out var found) || _byKey.Value.TryGetValue(key + ".md", out found)) return found;
        }

        return null;
    }

    private static string WithoutFirstFolder(string key) => key.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? key[(slash + 1)..] : "";

    private static string Key(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or "..")) segments.Add(segment);
        }

        var key = new StringBuilder(path.Length);
        foreach (var rune in TextSanitizer.Sanitize(string.Join('/', segments)).EnumerateRunes())
        {
            // A mark may stand by itself or be part of its letter.
            if (rune.Value is >= 0x300 and <= 0x36F) continue;
            var letter = Rune.ToLowerInvariant(rune);
            key.Append(Transliteration.InLatin(letter, null) ?? letter.ToString());
        }

        return key.ToString();
    }
}
