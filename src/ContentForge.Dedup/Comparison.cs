using ContentForge.Core.Diagnostics;
using ContentForge.Dedup.Decisions;
using ContentForge.Dedup.Families;
using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Policy;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup;

/// <summary>One run over a set of documents: collapse, search, decide, group.</summary>
internal sealed class Comparison
{
    private readonly DedupOptions _options;
    private readonly List<Representative> _texts;
    private readonly PairSearch _search;
    private readonly IReadOnlyList<TextPair> _pairs;
    private readonly ResultBuilder _builder;

    public Comparison(IEnumerable<DocumentSketch> documents, DedupOptions options, EditorDecisions editors, CancellationToken cancellation)
    {
        _options = options;
        _texts = Collapse.Of(documents);
        _search = new PairSearch(_texts, options, cancellation);
        _pairs = _search.Run();
        var substitutions = new SubstitutionFinder(_texts, options);
        var series = new SeriesLinker(_texts.Count, substitutions, options);
        var decisions = PairDecisions.Of(_pairs, substitutions, series, options, cancellation);
        var groups = new DocumentGroups(_texts, Clustering.Families(_texts, decisions.Duplicates, decisions.Variants));
        Diagnostics = new DecisionApplier(groups, editors).Apply();
        _builder = new ResultBuilder(_texts, groups, decisions.Series);
        Families = _builder.Families();
    }

    public IReadOnlyList<DuplicateFamily> Families { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public int Texts => _texts.Count;

    public int Candidates => _search.Candidates;

    public int BoilerplateShingles => _search.Boilerplate.Count;

    /// <summary>Documents that say next to nothing beside what unrelated ones say too: the legal lines of a site, however long they are.</summary>
    public IEnumerable<DocumentSketch> Templates() =>
        _texts.Where(text => text.Copies.Any(copy => copy.Completeness.Steps == 0) && HollowPages.IsTemplate(text.Body, _search.Boilerplate, _options))
            .SelectMany(text => text.Copies.Where(copy => copy.Completeness.Steps == 0));

    public IReadOnlyList<DroppedContent> Dropped() =>
        [.. _builder.Merged().SelectMany(f => DroppedLines.Of(f.Canonical, f.Members, _options))
            .OrderBy(d => d.Canonical, StringComparer.Ordinal).ThenBy(d => d.Path, StringComparer.Ordinal)];

    public IReadOnlyList<RelatedList> Related() => _builder.Related(_pairs, _options);

    public IReadOnlyList<BoilerplatePhrase> Boilerplate() => _search.Boilerplate.Phrases(_texts, _options);

    public IReadOnlyList<SimilarPair> Pairs() =>
        [.. _pairs.Where(p => p.Plain.Jaccard >= _options.ListedJaccard).Select(p => new SimilarPair(
            _texts[p.First].Path, _texts[p.Second].Path, p.Plain.Jaccard, p.Plain.Containment, p.Core.Jaccard))];
}
