using System.Text.Json.Serialization;
using ContentForge.Dedup.Results;
using ContentForge.Reports;

namespace ContentForge.Audit;

/// <summary>Writes <c>duplicates.json</c>: the families, the hollow pages and the related articles, for machines.</summary>
public static class DuplicatesJson
{
    /// <summary>Writes the report as UTF-8 without a byte order mark.</summary>
    public static void Write(DedupResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonReport.Write(
            new Report(
                result.Statistics.Documents,
                result.Families.Select(family => Entry(family, hollow: null)).Concat(result.HollowFamilies.Select(family => Entry(family, hollow: true))),
                result.Hollow.Select(page => page.Path),
                result.Related),
            output);
    }

    private static Family Entry(DuplicateFamily family, bool? hollow) => new(
        family.Kind.Word(),
        hollow,
        family.Canonical,
        family.Reason.Detail,
        family.Members,
        family.Substitutions.Count > 0 ? family.Substitutions : null);

    // The keys stand in the order of the parameters.
    private sealed record Report(int Articles, IEnumerable<Family> Families, IEnumerable<string> Hollow, IReadOnlyList<RelatedList> Related);

    private sealed record Family(
        string Kind,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Hollow,
        string Canonical,
        string Reason,
        IReadOnlyList<string> Members,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Substitution>? Substitutions);
}

/// <summary>Writes <c>recurring.json</c>: what a build takes out because unrelated articles share it, why, and where it stands.</summary>
public static class RecurringJson
{
    /// <summary>Writes the report as UTF-8 without a byte order mark.</summary>
    public static void Write(IEnumerable<RecurringContent> recurring, Stream output) => JsonReport.Write(new Report(recurring), output);

    private sealed record Report(IEnumerable<RecurringContent> Recurring);
}
