using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Policy;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Families;

/// <summary>Tells the families of documents and what connects them.</summary>
internal sealed class ResultBuilder
{
    private readonly DocumentGroups _groups;
    private readonly IReadOnlyList<SeriesLink> _links;
    private readonly int[] _groupOfText;
    private readonly DisjointSets _series;
    private readonly List<(DocumentSketch Document, CanonicalReason Reason)?> _canonical;

    public ResultBuilder(IReadOnlyList<Representative> texts, DocumentGroups groups, IReadOnlyList<SeriesLink> links)
    {
        _groups = groups;
        _links = links;
        _groupOfText = [.. texts.Select(t => groups.Of(t.Path))];
        _series = new DisjointSets(groups.Count);
        foreach (var link in links) _series.Union(_groupOfText[link.First], _groupOfText[link.Second]);
        _canonical = [.. Enumerable.Range(0, groups.Count).Select(g => groups[g].Count == 0 ? default((DocumentSketch, CanonicalReason)?) : groups.Canonical(g))];
    }

    /// <summary>The families of two or more documents.</summary>
    public List<DuplicateFamily> Families() =>
        [.. Duplicates().Concat(Series()).OrderBy(f => f.Kind).ThenBy(f => f.Canonical, StringComparer.Ordinal)];

    /// <summary>The groups of two or more documents: the one that stays, and all.</summary>
    public IEnumerable<(DocumentSketch Canonical, IReadOnlyList<DocumentSketch> Members)> Merged() =>
        Enumerable.Range(0, _groups.Count).Where(g => _groups[g].Count > 1).Select(g => (_canonical[g]!.Value.Document, _groups[g]));

    /// <summary>Related documents of each published one: what is similar, but neither merged with it nor in its series.</summary>
    public List<RelatedList> Related(IReadOnlyList<TextPair> pairs, DedupOptions options)
    {
        var scores = new Dictionary<(int From, int To), double>();
        foreach (var pair in pairs.Where(p => p.Plain.Jaccard >= options.RelatedJaccard || p.Core.Containment >= options.RelatedCoreContainment))
        {
            var (a, b) = (_groupOfText[pair.First], _groupOfText[pair.Second]);
            if (_series.Find(a) == _series.Find(b)) continue;
            var score = Math.Max(pair.Plain.Jaccard, pair.Core.Containment);
            scores[(a, b)] = Math.Max(score, scores.GetValueOrDefault((a, b)));
            scores[(b, a)] = scores[(a, b)];
        }

        return [.. scores.GroupBy(s => CanonicalPath(s.Key.From), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new RelatedList(g.Key, [.. g.Select(s => new RelatedDocument(CanonicalPath(s.Key.To), s.Value))
                .OrderByDescending(r => r.Score).ThenBy(r => r.Path, StringComparer.Ordinal).Take(options.RelatedLimit)]))];
    }

    private IEnumerable<DuplicateFamily> Duplicates() =>
        Enumerable.Range(0, _groups.Count).Where(g => _groups[g].Count > 1).Select(g => new DuplicateFamily(
            FamilyKind.Duplicate, CanonicalPath(g), Paths(_groups[g]), _canonical[g]!.Value.Reason, []));

    private IEnumerable<DuplicateFamily> Series()
    {
        var links = _links.ToLookup(l => _series.Find(_groupOfText[l.First]));
        foreach (var groups in _series.Sets().Where(s => s.Count > 1))
        {
            var (canonical, reason) = CanonicalChoice.Of(groups.Select(g => _canonical[g]!.Value.Document));
            var members = groups.SelectMany(g => _groups[g]).OrderBy(d => d.Path, StringComparer.Ordinal);
            yield return new DuplicateFamily(FamilyKind.Series, canonical.Path, Paths(members), reason, Substitutions(links[groups[0]]));
        }
    }

    /// <summary>The words that change along the connections of a series.</summary>
    private static List<Substitution> Substitutions(IEnumerable<SeriesLink> links) =>
        [.. links.Select(l => l.Substitution)
            .OrderByDescending(s => s.Count).ThenBy(s => s.From, StringComparer.Ordinal).ThenBy(s => s.To, StringComparer.Ordinal)];

    private string CanonicalPath(int group) => _canonical[group]!.Value.Document.Path;

    private static List<string> Paths(IEnumerable<DocumentSketch> documents) => [.. documents.Select(d => d.Path)];
}
