using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Titles;

namespace ContentForge.Audit;

/// <summary>What the audit's files are written from.</summary>
public sealed class AuditReport
{
    private readonly Dictionary<string, DocumentSketch> _documents;
    private readonly ILookup<string, DroppedContent> _dropped;
    private readonly Lazy<TitleCorpus> _words;

    /// <summary>Brings a result and its documents together.</summary>
    public AuditReport(DedupResult result, IEnumerable<DocumentSketch> documents)
    {
        ArgumentNullException.ThrowIfNull(result);
        Result = result;
        _dropped = result.Dropped.ToLookup(d => d.Canonical, StringComparer.Ordinal);
        _documents = documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
        _words = new Lazy<TitleCorpus>(CountWords);
    }

    /// <summary>What was found.</summary>
    public DedupResult Result { get; }

    /// <summary>What a build takes out because unrelated articles share it, the most frequent first; null where nobody looked for
    /// it.</summary>
    public IReadOnlyList<RecurringContent>? Recurring { get; init; }

    /// <summary>All families, those of hollow pages last.</summary>
    public IEnumerable<DuplicateFamily> Families => Result.Families.Concat(Result.HollowFamilies);

    /// <summary>What copies of an article say and the article does not.</summary>
    public IEnumerable<DroppedContent> DroppedBy(string canonical) => _dropped[canonical];

    /// <summary>The paths of all documents.</summary>
    public IEnumerable<string> Paths => _documents.Keys;

    /// <summary>The document with a path.</summary>
    public DocumentSketch Document(string path) => _documents[path];

    /// <summary>What words tell in titles, by the texts that stay.</summary>
    internal TitleCorpus Words => _words.Value;

    private TitleCorpus CountWords()
    {
        var gone = Families.Where(family => family.Kind == FamilyKind.Duplicate)
            .SelectMany(family => family.Members.Where(member => !string.Equals(member, family.Canonical, StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        return TitleCorpus.Of(_documents.Values.Where(document => !gone.Contains(document.Path)).OrderBy(document => document.Path, StringComparer.Ordinal).Select(document => document.Text));
    }

    /// <summary>The title of the article that stays of a family; its path if it has none.</summary>
    internal string TitleOf(DuplicateFamily family) => Document(family.Canonical).Title is { Length: > 0 } title ? title : family.Canonical;
}

/// <summary>What reports call the kinds of families.</summary>
internal static class FamilyKindWords
{
    public static string Word(this FamilyKind kind) => kind == FamilyKind.Series ? "series" : "duplicate";
}
