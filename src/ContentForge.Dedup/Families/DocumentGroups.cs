using ContentForge.Dedup.Matching;

namespace ContentForge.Dedup.Families;

/// <summary>The documents sorted into groups of copies, which editors may change before the families are told.</summary>
internal sealed class DocumentGroups
{
    private readonly List<List<DocumentSketch>> _groups;
    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _chosen = [];

    public DocumentGroups(IReadOnlyList<Representative> texts, IEnumerable<IReadOnlyList<int>> families)
    {
        _groups = [.. families.Select(f => f.SelectMany(t => texts[t].Copies).OrderBy(d => d.Path, StringComparer.Ordinal).ToList())];
        for (var g = 0; g < _groups.Count; g++)
            foreach (var document in _groups[g]) _groupOf.Add(document.Path, g);
    }

    /// <summary>How many groups there are; some may be empty.</summary>
    public int Count => _groups.Count;

    /// <summary>The documents of a group, by ordinal path.</summary>
    public IReadOnlyList<DocumentSketch> this[int group] => _groups[group];

    public bool Contains(string path) => _groupOf.ContainsKey(path);

    public int Of(string path) => _groupOf[path];

    public int SizeOf(string path) => _groups[Of(path)].Count;

    /// <summary>The document that stays; for a single one there is nothing to choose.</summary>
    public (DocumentSketch Document, CanonicalReason Reason) Canonical(int group)
    {
        if (!_chosen.TryGetValue(group, out var path)) return CanonicalChoice.Of(_groups[group]);
        return (_groups[group].Find(d => string.Equals(d.Path, path, StringComparison.Ordinal))!,
            new CanonicalReason(CanonicalCriterion.EditorsChoice, "an editor decided so"));
    }

    /// <summary>Moves the group of the second document into the group of the first.</summary>
    public void Join(string first, string second)
    {
        var (target, source) = (Of(first), Of(second));
        if (target == source) return;
        foreach (var document in _groups[source]) _groupOf[document.Path] = target;
        _groups[target] = [.. _groups[target].Concat(_groups[source]).OrderBy(d => d.Path, StringComparer.Ordinal)];
        _groups[source] = [];
    }

    /// <summary>Gives a document a group of its own.</summary>
    public void Detach(string path)
    {
        var group = _groups[Of(path)];
        var document = group.Find(d => string.Equals(d.Path, path, StringComparison.Ordinal))!;
        group.Remove(document);
        _groupOf[path] = _groups.Count;
        _groups.Add([document]);
    }

    /// <summary>Makes a document the one that stays; false if another one of its group was chosen before.</summary>
    public bool Choose(string path) => _chosen.TryAdd(Of(path), path) || string.Equals(_chosen[Of(path)], path, StringComparison.Ordinal);
}
