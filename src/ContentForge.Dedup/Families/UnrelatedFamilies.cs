using ContentForge.Dedup.Results;

namespace ContentForge.Dedup.Families;

/// <summary>
/// Which articles have to do with each other: copies, the members of a series, and relatives of any of them are one family. What
/// articles of one family share says nothing; what unrelated families share does.
/// </summary>
public sealed class UnrelatedFamilies
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hollow;

    /// <summary>Joins the families of what was found.</summary>
    public UnrelatedFamilies(DedupResult found)
    {
        _hollow = found.Hollow.Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var family in found.Families)
        {
            foreach (var member in family.Members)
                Join(family.Canonical, member);
        }

        foreach (var list in found.Related)
        {
            foreach (var other in list.Documents)
                Join(list.Path, other.Path);
        }
    }

    /// <summary>Whether there is no article in a file.</summary>
    public bool IsHollow(string path) => _hollow.Contains(path);

    /// <summary>The name of an article's family: the first of its paths.</summary>
    public string Of(string path)
    {
        var root = path;
        while (_parents.TryGetValue(root, out var parent))
            root = parent;
        if (!string.Equals(root, path, StringComparison.Ordinal))
            _parents[path] = root;
        return root;
    }

    private void Join(string a, string b)
    {
        var (one, other) = (Of(a), Of(b));
        var order = string.CompareOrdinal(one, other);
        if (order != 0)
            _parents[order < 0 ? other : one] = order < 0 ? one : other;
    }
}
