using ContentForge.Dedup.Results;

namespace ContentForge.Dedup;

/// <summary>Compares a new batch with what is published, from one search over both.</summary>
public static class BatchComparison
{
    /// <summary>The outcome of each document of the batch, by ordinal path.</summary>
    /// <param name="result">The result of a search over the published documents and the batch.</param>
    /// <param name="batch">The paths of the batch.</param>
    public static IReadOnlyList<BatchEntry> Of(DedupResult result, IEnumerable<string> batch)
    {
        ArgumentNullException.ThrowIfNull(result);
        var paths = batch.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var isNew = paths.ToHashSet(StringComparer.Ordinal);
        var hollow = result.Hollow.Select(h => h.Path).ToHashSet(StringComparer.Ordinal);
        var copies = ByMember(result, FamilyKind.Duplicate);
        var series = ByMember(result, FamilyKind.Series);
        return [.. paths.Select(Entry)];

        BatchEntry Entry(string path)
        {
            if (hollow.Contains(path)) return new BatchEntry(path, BatchOutcome.Hollow, null);
            if (copies.TryGetValue(path, out var family) && Published(family) is { } copied)
                return new BatchEntry(path, BatchOutcome.Published, copied);
            if (family is not null && !string.Equals(family.Canonical, path, StringComparison.Ordinal))
                return new BatchEntry(path, BatchOutcome.CopyInBatch, family.Canonical);
            return series.TryGetValue(path, out var variants) && Published(variants) is { } variant
                ? new BatchEntry(path, BatchOutcome.Variant, variant)
                : new BatchEntry(path, BatchOutcome.New, null);
        }

        string? Published(DuplicateFamily family) =>
            isNew.Contains(family.Canonical) ? family.Members.FirstOrDefault(m => !isNew.Contains(m)) : family.Canonical;
    }

    private static Dictionary<string, DuplicateFamily> ByMember(DedupResult result, FamilyKind kind) =>
        result.Families.Where(f => f.Kind == kind).SelectMany(f => f.Members, (family, member) => (family, member))
            .ToDictionary(m => m.member, m => m.family, StringComparer.Ordinal);
}
