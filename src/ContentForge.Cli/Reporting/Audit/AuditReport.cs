using ContentForge.Dedup;

namespace ContentForge.Cli.Reporting.Audit;

/// <summary>What the audit's files are written from.</summary>
public sealed class AuditReport
{
    private readonly Dictionary<string, DocumentSketch> _documents;

    /// <summary>Brings a result and its documents together.</summary>
    public AuditReport(DedupResult result, IEnumerable<DocumentSketch> documents)
    {
        Result = result;
        _documents = documents.ToDictionary(d => d.Path, StringComparer.Ordinal);
    }

    /// <summary>What was found.</summary>
    public DedupResult Result { get; }

    /// <summary>All families, those of hollow pages last.</summary>
    public IEnumerable<DuplicateFamily> Families => Result.Families.Concat(Result.HollowFamilies);

    /// <summary>The document with a path.</summary>
    public DocumentSketch Document(string path) => _documents[path];
}
