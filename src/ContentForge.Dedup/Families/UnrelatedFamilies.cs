using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Results;

namespace ContentForge.Dedup.Families;

/// <summary>
/// Which articles have to do with each other: copies, the members of a series, and relatives of any of them are one family. What
/// articles of one family share says nothing; what unrelated families share does.
/// </summary>
public sealed class UnrelatedFamilies
{
    private readonly HashSet<string> _hollow;

    /// <summary>The paths that have to do with another one, in ordinal order: so the smallest member of a set is its first path.</summary>
    private readonly string[] _paths;
    private readonly DisjointSets _sets;

    /// <summary>Joins the families of what was found.</summary>
    public UnrelatedFamilies(DedupResult found)
    {
        _hollow = found.Hollow.Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        (string One, string Other)[] links =
        [
            .. found.Families.SelectMany(family => family.Members, (family, member) => (family.Canonical, member)),
            .. found.Related.SelectMany(list => list.Documents, (list, other) => (list.Path, other.Path)),
        ];
        _paths = [.. links.Select(link => link.One).Concat(links.Select(link => link.Other)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _sets = new DisjointSets(_paths.Length);
        foreach (var (one, other) in links)
            _sets.Union(IndexOf(one), IndexOf(other));
    }

    /// <summary>Whether there is no article in a file.</summary>
    public bool IsHollow(string path) => _hollow.Contains(path);

    /// <summary>The name of an article's family: the first of its paths.</summary>
    public string Of(string path) => IndexOf(path) is >= 0 and var index ? _paths[_sets.Find(index)] : path;

    private int IndexOf(string path) => Array.BinarySearch(_paths, path, StringComparer.Ordinal);
}
