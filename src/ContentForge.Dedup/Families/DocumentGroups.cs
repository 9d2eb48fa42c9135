using System.Globalization;
using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Families;

/// <summary>The documents sorted into groups of copies, which editors may change before the families are told. A change costs what the smaller part has.</summary>
internal sealed class DocumentGroups
{
    private readonly List<Dictionary<string, DocumentSketch>> _groups = [];
    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _familyOf;
    private readonly ILookup<int, string> _families;
    private readonly Dictionary<int, string> _chosen = [];
    private readonly Dictionary<int, IReadOnlyList<DocumentSketch>> _ordered = [];

    public DocumentGroups(IReadOnlyList<Representative> texts, IEnumerable<IReadOnlyList<int>> families)
    {
        foreach (var family in families)
            Add(family.SelectMany(t => texts[t].Copies));
        _familyOf = new(_groupOf, StringComparer.Ordinal);
        _families = _familyOf.ToLookup(pair => pair.Value, pair => pair.Key);
    }

    /// <summary>How many groups there are; some may be empty.</summary>
    public int Count => _groups.Count;

    /// <summary>The paths of all documents.</summary>
    public IEnumerable<string> Paths => _groupOf.Keys;

    /// <summary>The documents of a group, by ordinal path.</summary>
    public IReadOnlyList<DocumentSketch> this[int group] =>
        _ordered.TryGetValue(group, out var ordered) ? ordered : _ordered[group] = [.. _groups[group].Values.OrderBy(d => d.Path, StringComparer.Ordinal)];

    public bool Contains(string path) => _groupOf.ContainsKey(path);

    public int Of(string path) => _groupOf[path];

    /// <summary>The family that the texts alone put a document into, whatever has become of it.</summary>
    public int FamilyOf(string path) => _familyOf[path];

    /// <summary>The documents of such a family.</summary>
    public IEnumerable<string> MembersOf(int family) => _families[family];

    public int SizeOf(string path) => _groups[Of(path)].Count;

    /// <summary>The document that stays; for a single one there is nothing to choose.</summary>
    public (DocumentSketch Document, CanonicalReason Reason) Canonical(int group) => _chosen.TryGetValue(group, out var path)
        ? (_groups[group][path], new CanonicalReason(CanonicalCriterion.EditorsChoice, "an editor decided so"))
        : CanonicalChoice.Of(this[group]);

    /// <summary>Makes one group of the groups of two documents.</summary>
    public void Join(string first, string second)
    {
        var (target, source) = (Of(first), Of(second));
        if (target == source) return;
        if (_groups[target].Count < _groups[source].Count) (target, source) = (source, target);
        foreach (var (path, document) in _groups[source])
        {
            _groups[target].Add(path, document);
            _groupOf[path] = target;
        }

        _groups[source] = [];
        _ordered.Remove(target);
        _ordered.Remove(source);
    }

    /// <summary>Gives documents of one group a group of their own.</summary>
    public void Detach(IReadOnlyList<string> paths)
    {
        var group = Of(paths[0]);
        var documents = paths.Select(path => _groups[group][path]).ToList();
        foreach (var path in paths) _groups[group].Remove(path);
        _ordered.Remove(group);
        Add(documents);
    }

    /// <summary>Makes a document the one that stays; false if another one of its group was chosen before.</summary>
    public bool Choose(string path) => _chosen.TryAdd(Of(path), path) || string.Equals(_chosen[Of(path)], path, StringComparison.Ordinal);

    private void Add(IEnumerable<DocumentSketch> documents)
    {
        var group = documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
        foreach (var path in group.Keys) _groupOf[path] = _groups.Count;
        _groups.Add(group);
    }
}

/// <summary>Chooses the copy that stays: the most complete, then the oldest, then the first path.</summary>
internal static class CanonicalChoice
{
    private static readonly CanonicalReason Alone = new(CanonicalCriterion.OrdinalPath, "the only one");

    public static (DocumentSketch Document, CanonicalReason Reason) Of(IEnumerable<DocumentSketch> members)
    {
        var ranked = members
            .OrderByDescending(m => m.Completeness.Rank)
            .ThenBy(m => m.Date?.UtcDateTime ?? DateTime.MaxValue)
            .ThenBy(m => m.Path, StringComparer.Ordinal)
            .ToList();
        return (ranked[0], ranked.Count == 1 ? Alone : Why(ranked[0], ranked[1]));
    }

    private static CanonicalReason Why(DocumentSketch best, DocumentSketch next)
    {
        if (best.Completeness != next.Completeness)
            return new CanonicalReason(CanonicalCriterion.MostComplete, $"{best.Completeness}; the next has {next.Completeness}");
        if (best.Date != next.Date)
            return new CanonicalReason(CanonicalCriterion.OldestDate, $"as complete as others ({best.Completeness}), dated {Day(best)}; the next is dated {Day(next)}");
        return new CanonicalReason(CanonicalCriterion.OrdinalPath, $"as complete ({best.Completeness}) and as old as others; the first path");
    }

    private static string Day(DocumentSketch document) =>
        document.Date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
}
