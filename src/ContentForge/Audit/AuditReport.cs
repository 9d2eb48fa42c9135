using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Audit;

/// <summary>What the audit's files are written from.</summary>
public sealed class AuditReport
{
    private readonly Dictionary<string, DocumentSketch> _documents;
    private readonly ILookup<string, DroppedContent> _dropped;

    /// <summary>Brings a result and its documents together.</summary>
    public AuditReport(DedupResult result, IEnumerable<DocumentSketch> documents)
    {
        ArgumentNullException.ThrowIfNull(result);
        Result = result;
        _dropped = result.Dropped.ToLookup(d => d.Canonical, StringComparer.Ordinal);
        _documents = documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
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

    /// <summary>The title of the article that stays of a family; its path if it has none.</summary>
    internal string TitleOf(DuplicateFamily family) => Document(family.Canonical).Title is { Length: > 0 } title ? title : family.Canonical;
}

/// <summary>What reports call the kinds of families.</summary>
internal static class FamilyKindWords
{
    public static string Word(this FamilyKind kind) => kind == FamilyKind.Series ? "series" : "duplicate";
}
