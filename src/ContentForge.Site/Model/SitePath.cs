using System.Buffers;
using System.Text;

namespace ContentForge.Site.Model;

/// <summary>
/// Where a file of the site lies: a path relative to its root, with <c>/</c>. Only <see cref="Parse"/> makes one, so nothing that holds
/// a <see cref="SitePath"/> can be led out of the output folder.
/// </summary>
public readonly record struct SitePath
{
    private const int MaxSegmentBytes = 240;
    private const int MaxBytes = 1024;

    // What a file name cannot hold on one of the usual systems, or what would change the meaning of a link.
    private static readonly SearchValues<char> Refused = SearchValues.Create("\\:*?\"<>|#%&");

    private readonly string? _value;

    private SitePath(string value) => _value = value;

    /// <summary>The path.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A path is needed.");

    /// <summary>What leads from this file back to the root of the site: empty, or some <c>../</c>.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", Value.Count(c => c == '/')));

    /// <summary>Whether it is a page.</summary>
    public bool IsPage => Value.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Takes a path if it is one that may be written.</summary>
    /// <exception cref="FormatException">It is rooted, leaves the folder, or is no name on one of the usual systems.</exception>
    public static SitePath Parse(string path) =>
        Problem(path) is { } problem ? throw new FormatException($"'{Printable(path)}' {problem}.") : new SitePath(path);

    /// <summary>Takes a path if it is one that may be written.</summary>
    public static bool TryParse(string path, out SitePath parsed)
    {
        var isGood = Problem(path) is null;
        parsed = isGood ? new SitePath(path) : default;
        return isGood;
    }

    /// <summary>The path.</summary>
    public override string ToString() => Value;

    private static string? Problem(string path)
    {
        if (path.Length == 0 || path[0] == '/')
            return "is not a relative path";
        if (Encoding.UTF8.GetByteCount(path) > MaxBytes)
            return "is too long";
        if (path.Any(char.IsControl) || !IsWellFormed(path) || path.AsSpan().ContainsAny(Refused))
            return "has a character that a file name cannot hold";
        return Array.Find(path.Split('/'), segment => !IsName(segment)) is { } bad ? $"has the segment '{bad}'" : null;
    }

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private static bool IsName(string segment) =>
        segment.Length > 0
        && segment is not ("." or "..")
        && segment[^1] is not ('.' or ' ')
        && segment[0] != ' '
        && Encoding.UTF8.GetByteCount(segment) <= MaxSegmentBytes
        && !IsDevice(segment.Split('.')[0]);

    private static bool IsDevice(string name) =>
        name.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        || (name.Length == 4 && name[3] is >= '1' and <= '9'
            && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));

    private static string Printable(string path) => string.Concat(path.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
