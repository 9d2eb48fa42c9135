namespace ContentForge.Dedup.Matching;

/// <summary>Union-find. The root of a set is its smallest member, so the sets do not depend on the order of the unions.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (_parents[item] != item) item = _parents[item] = _parents[_parents[item]];
        return item;
    }

    public bool Union(int first, int second)
    {
        (first, second) = (Find(first), Find(second));
        if (first == second) return false;
        _parents[Math.Max(first, second)] = Math.Min(first, second);
        return true;
    }

    /// <summary>The sets in the order of their smallest members, each ascending.</summary>
    public IEnumerable<IReadOnlyList<int>> Sets() =>
        Enumerable.Range(0, _parents.Length).GroupBy(Find).Select(g => g.ToArray());
}
