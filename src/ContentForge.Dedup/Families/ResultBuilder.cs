using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Policy;

namespace ContentForge.Dedup.Families;

/// <summary>Turns decisions about texts into families of documents.</summary>
internal sealed class ResultBuilder
{
    private readonly IReadOnlyList<Representative> _texts;
    private readonly PairDecisions _decisions;
    private readonly List<List<int>> _families;
    private readonly int[] _familyOf;
    private readonly string[] _canonical;

    public ResultBuilder(IReadOnlyList<Representative> texts, PairDecisions decisions)
    {
        _texts = texts;
        _decisions = decisions;
        _families = Clustering.Families(texts, decisions.Duplicates, decisions.Variants);
        _familyOf = new int[texts.Count];
        _canonical = new string[_families.Count];
        for (var f = 0; f < _families.Count; f++)
            foreach (var text in _families[f]) _familyOf[text] = f;
    }

    /// <summary>The families of two or more documents; fills in which document each text is published as.</summary>
    public List<DuplicateFamily> Families()
    {
        var duplicates = new List<DuplicateFamily>();
        for (var f = 0; f < _families.Count; f++)
        {
            var members = Documents([f]);
            _canonical[f] = members[0].Path;
            if (members.Count == 1) continue;
            var (canonical, reason) = CanonicalChoice.Of(members);
            _canonical[f] = canonical.Path;
            duplicates.Add(new DuplicateFamily(FamilyKind.Duplicate, canonical.Path, Paths(members), reason, []));
        }

        return [.. duplicates.Concat(Series()).OrderBy(f => f.Kind).ThenBy(f => f.Canonical, StringComparer.Ordinal)];
    }

    /// <summary>Related documents of each published one: what is similar, but neither merged with it nor in its series.</summary>
    public List<RelatedList> Related(IReadOnlyList<TextPair> pairs, DedupOptions options)
    {
        var series = SeriesSets();
        var scores = new Dictionary<(int From, int To), double>();
        foreach (var pair in pairs.Where(p => p.Plain.Jaccard >= options.RelatedJaccard || p.Core.Containment >= options.RelatedCoreContainment))
        {
            var (a, b) = (_familyOf[pair.First], _familyOf[pair.Second]);
            if (series.Find(a) == series.Find(b)) continue;
            var score = Math.Max(pair.Plain.Jaccard, pair.Core.Containment);
            scores[(a, b)] = Math.Max(score, scores.GetValueOrDefault((a, b)));
            scores[(b, a)] = scores[(a, b)];
        }

        return [.. scores.GroupBy(s => _canonical[s.Key.From], StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new RelatedList(g.Key, [.. g.Select(s => new RelatedDocument(_canonical[s.Key.To], s.Value))
                .OrderByDescending(r => r.Score).ThenBy(r => r.Path, StringComparer.Ordinal).Take(options.RelatedLimit)]))];
    }

    private IEnumerable<DuplicateFamily> Series()
    {
        foreach (var set in SeriesSets().Sets().Where(s => s.Count > 1))
        {
            var members = Documents(set);
            var published = set.Select(f => _canonical[f]).ToHashSet(StringComparer.Ordinal);
            var (canonical, reason) = CanonicalChoice.Of(members.Where(m => published.Contains(m.Path)));
            yield return new DuplicateFamily(FamilyKind.Series, canonical.Path, Paths(members), reason, Substitutions(set));
        }
    }

    private DisjointSets SeriesSets()
    {
        var sets = new DisjointSets(_families.Count);
        foreach (var link in _decisions.Series) sets.Union(_familyOf[link.First], _familyOf[link.Second]);
        return sets;
    }

    /// <summary>The words that change along the connections of the series.</summary>
    private List<Substitution> Substitutions(IReadOnlyList<int> families)
    {
        var inside = families.ToHashSet();
        return [.. _decisions.Series
            .Where(s => inside.Contains(_familyOf[s.First]) && inside.Contains(_familyOf[s.Second]))
            .Select(s => s.Substitution)
            .OrderByDescending(s => s.Count).ThenBy(s => s.From, StringComparer.Ordinal).ThenBy(s => s.To, StringComparer.Ordinal)];
    }

    private List<DocumentSketch> Documents(IReadOnlyList<int> families) =>
        [.. families.SelectMany(f => _families[f]).SelectMany(t => _texts[t].Copies).OrderBy(d => d.Path, StringComparer.Ordinal)];

    private static List<string> Paths(List<DocumentSketch> documents) => [.. documents.Select(d => d.Path)];
}
