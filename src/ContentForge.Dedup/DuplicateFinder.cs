using System.Collections.Concurrent;
using ContentForge.Dedup.Decisions;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Policy;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup;

/// <summary>
/// Finds copies of articles in two phases: each document is sketched on its own, then all sketches are compared. The result
/// does not depend on the order of the sketches or on the number of threads.
/// </summary>
public sealed class DuplicateFinder
{
    private readonly ConcurrentDictionary<UInt128, SketchBody> _bodies = new();
    private readonly DedupOptions _options;
    private readonly TextStore? _store;
    private readonly MinHasher _hasher;

    /// <summary>A finder with the given thresholds.</summary>
    /// <param name="options">The thresholds; null for the defaults.</param>
    /// <param name="store">Where to keep the texts of a corpus that is larger than memory; null keeps them in memory.</param>
    public DuplicateFinder(DedupOptions? options = null, TextStore? store = null)
    {
        _options = options ?? new DedupOptions();
        _store = store;
        _hasher = new MinHasher(_options.DuplicateBands.Length);
    }

    /// <summary>
    /// Sketches a document. Thread-safe. Documents with the same text share what is computed from it, for as long as the
    /// finder lives, so a corpus of copies costs little more than its distinct texts.
    /// </summary>
    public DocumentSketch Sketch(DedupDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var body = _bodies.GetOrAdd(
            StableHash.Digest(document.Text),
            static (_, context) => SketchBody.Of(context.Text, context.Finder._options, context.Finder._hasher, context.Finder._store),
            (document.Text, Finder: this));
        return new DocumentSketch(document, body);
    }

    /// <summary>Writes the sketches of a part of a corpus, to compare them later or on another machine with those of the other
    /// parts.</summary>
    public void Save(IEnumerable<DocumentSketch> documents, PartLabel label, Stream output) =>
        SignatureFile.Write(documents, label, _options, output);

    /// <summary>Reads a part that a finder with the same options wrote.</summary>
    /// <param name="input">A stream that can go back to its start.</param>
    /// <exception cref="InvalidDataException">The stream holds no sketches, is damaged, or was made with other options.</exception>
    public SignedPart Load(Stream input) =>
        SignatureFile.Read(input, _options, _store, (digest, make) => _bodies.GetOrAdd(digest, static (_, create) => create(), make));

    /// <summary>Compares all documents and sorts them into families.</summary>
    /// <exception cref="ArgumentException">Two documents have the same path.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DedupResult Find(IReadOnlyList<DocumentSketch> documents, CancellationToken cancellation = default) =>
        Find(documents, EditorDecisions.None, cancellation);

    /// <summary>Compares all documents and sorts them into families, with what editors decided.</summary>
    /// <exception cref="ArgumentException">Two documents have the same path.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public DedupResult Find(
        IReadOnlyList<DocumentSketch> documents, EditorDecisions decisions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(documents);
        RequireDistinctPaths(documents);
        var isHollow = documents.ToLookup(d => HollowPages.IsHollow(d, _options));
        var articles = new Comparison(isHollow[false], _options, decisions, cancellation);
        var templates = articles.Templates().ToHashSet();
        if (templates.Count > 0) articles = new Comparison(isHollow[false].Where(d => !templates.Contains(d)), _options, decisions, cancellation);
        var hollow = isHollow[true].Select(d => HollowPages.Describe(d, _options)).Concat(templates.Select(HollowPages.DescribeTemplate)).OrderBy(d => d.Path, StringComparer.Ordinal).ToList();
        // Chrome is all boilerplate, so the hollow pages are compared among themselves.
        var chrome = new Comparison(
            isHollow[true].Concat(templates), _options with { BoilerplateMinimum = int.MaxValue, DuplicateJaccard = _options.HollowJaccard }, EditorDecisions.None, cancellation);
        var merged = articles.Families.Where(f => f.Kind == FamilyKind.Duplicate).Sum(f => f.Members.Count - 1);
        return new DedupResult
        {
            Families = articles.Families,
            Hollow = hollow,
            HollowFamilies = [.. chrome.Families.Where(f => f.Kind == FamilyKind.Duplicate)],
            Related = articles.Related(),
            Pairs = articles.Pairs(),
            Dropped = articles.Dropped(),
            Diagnostics = articles.Diagnostics,
            Boilerplate = articles.Boilerplate(),
            Statistics = new DedupStatistics(
                documents.Count, articles.Texts, articles.Candidates, hollow.Count, merged,
                documents.Count - hollow.Count - merged, articles.BoilerplateShingles),
        };
    }

    private static void RequireDistinctPaths(IReadOnlyList<DocumentSketch> documents)
    {
        var paths = new HashSet<string>(documents.Count, StringComparer.Ordinal);
        foreach (var document in documents)
            if (!paths.Add(document.Path)) throw new ArgumentException($"Two documents have the path '{document.Path}'.", nameof(documents));
    }
}
