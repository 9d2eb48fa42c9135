using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract.Facts;

/// <summary>Finds the systems that a text names. A family counts when it is written as a name; versions are taken as they stand.</summary>
internal static partial class PlatformFinder
{
    /// <summary>The name as written, and the family in its usual spelling. Longer names first.</summary>
    private static readonly (string Name, string Family, bool HasVersion)[] Names =
    [
        ("Windows Phone", "Windows Phone", true),
        ("Windows Server", "Windows Server", true),
        ("Windows", "Windows", true),
        ("Win", "Windows", true),
        ("macOS", "macOS", true),
        ("Mac OS", "macOS", true),
        ("OS X", "macOS", true),
        ("MacBook", "macOS", false),
        ("iMac", "macOS", false),
        ("Mac", "macOS", false),
        ("iPhone", "iPhone", true),
        ("iPad", "iPad", true),
        ("iPod", "iPod", false),
        ("iOS", "iOS", true),
        ("Android", "Android", true),
        ("Chromebook", "ChromeOS", false),
        ("Chrome OS", "ChromeOS", false),
        ("Google Chrome", "Chrome", false),
        ("Chrome", "Chrome", false),
        ("Firefox", "Firefox", false),
        ("Microsoft Edge", "Edge", false),
        ("Edge", "Edge", false),
        ("Safari", "Safari", false),
        ("Opera", "Opera", false),
        ("Internet Explorer", "Internet Explorer", true),
        ("Ubuntu", "Ubuntu", true),
        ("Linux", "Linux", false),
        ("PlayStation", "PlayStation", true),
        ("PS4", "PlayStation", false),
        ("PS5", "PlayStation", false),
        ("Xbox", "Xbox", false),
        ("Nintendo Switch", "Nintendo Switch", false),
        ("Roku", "Roku", false),
        ("Fire TV", "Fire TV", false),
        ("Apple TV", "Apple TV", false),
    ];

    /// <summary>For a quick look that spares most texts the search for each name.</summary>
    private static readonly SearchValues<string> AnyName = SearchValues.Create([.. Names.Select(name => name.Name)], StringComparison.Ordinal);

    /// <summary>The platforms in the order of their first mention, each once.</summary>
    public static ImmutableArray<Platform> Find(string text)
    {
        var first = text.AsSpan().IndexOfAny(AnyName);
        if (first < 0)
            return [];

        var found = new List<(int At, Platform Platform)>();
        var taken = new bool[text.Length];
        foreach (var (name, family, hasVersion) in Names)
        {
            for (var at = text.IndexOf(name, first, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                if (!IsWord(text, at, end) || taken[at])
                    continue;

                Array.Fill(taken, true, at, name.Length);
                var version = hasVersion ? Version(text, end) : null;
                if (family is "Windows" && version is null && (name is "Win" || IsKey(text, end)))
                    continue;
                found.Add((at, new Platform(family, version)));
                if (family is "Windows" && version is not null)
                    found.AddRange(MoreVersions(text, text.IndexOf(version, end, StringComparison.Ordinal) + version.Length).Select(more => (at, more)));
            }
        }

        // A "PC" is any computer, but beside a Mac it is the one with Windows.
        if (found.Exists(hit => hit.Platform.Family is "macOS") && !found.Exists(hit => hit.Platform.Family is "Windows")
            && text.IndexOf("PC", StringComparison.Ordinal) is var pc and >= 0 && IsWord(text, pc, pc + 2))
            found.Add((pc, new Platform("Windows")));
        return [.. found.OrderBy(hit => hit.At).Select(hit => hit.Platform).Distinct()];
    }

    /// <summary>The versions that share the name with the first: "Windows 10 or 11", "Windows 10/8.1/7".</summary>
    private static IEnumerable<Platform> MoreVersions(string text, int from)
    {
        const int longestLink = 16;
        while (NextVersion().Match(text.Substring(from, Math.Min(longestLink, text.Length - from))) is { Success: true } next)
        {
            yield return new Platform("Windows", next.Groups["version"].Value);
            from += next.Length;
        }
    }

    [GeneratedRegex(@"^\s*(?:,\s*(?:or|and)?|/|&|or|and)\s*(?<version>11|10|8\.1|8|7)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NextVersion();

    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetter(text[end]));

    /// <summary>Whether the word is the key of the keyboard: "Windows key", "Windows + R", "Windows logo".</summary>
    private static bool IsKey(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart();
        return rest.StartsWith("key", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("logo", StringComparison.OrdinalIgnoreCase) || rest is ['+', ..];
    }

    private static string? Version(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ')
            at++;
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        if (at > start && at - start <= 5 && (at == text.Length || !char.IsLetter(text[at])))
            return text[start..at];
        foreach (var name in (ReadOnlySpan<string>)["XP", "Vista"])
        {
            if (text.AsSpan(start).StartsWith(name, StringComparison.Ordinal))
                return name;
        }

        return null;
    }
}
