using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>The first page: totals, pictures, and tables of everything that was found.</summary>
internal static class IndexPage
{
    /// <summary>Rows of the tables without pages of their own. Chosen: nobody reads more, and all are in the other files.</summary>
    private const int RowLimit = 1000;

    public static IndexView Of(AuditReport report, IReadOnlyList<NumberedFamily> families)
    {
        var result = report.Result;
        var statistics = result.Statistics;
        return new IndexView("Duplicates")
        {
            Articles = statistics.Documents,
            Published = statistics.Published,
            Share = statistics.Documents == 0 ? 0 : 100.0 * statistics.Published / statistics.Documents,
            Texts = statistics.DistinctTexts,
            Composition = Charts.Composition(statistics),
            Sizes = families.Count == 0 ? null : Charts.Sizes(families),
            Similarity = result.Pairs.Count == 0 ? null : Charts.Similarity(result.Pairs),
            Copies = Families(report, families, FamilyKind.Duplicate),
            Series = Families(report, families, FamilyKind.Series),
            Dropped = Dropped(result),
            Hollow = Listing<HollowDocument>.Of(result.Hollow, RowLimit, page => page with { Path = PrintableText.Name(page.Path) }),
            Boilerplate = result.Boilerplate,
            Decisions = [.. result.Diagnostics.Select(diagnostic => diagnostic.ToString())],
        };
    }

    /// <summary>The families of a kind that have a page.</summary>
    private static Listing<FamilyRow> Families(AuditReport report, IReadOnlyList<NumberedFamily> families, FamilyKind kind) => new(
        report.Result.Families.Count(family => family.Kind == kind),
        [.. families.Where(family => family.Family.Kind == kind).Select(family => Row(report, family))]);

    private static FamilyRow Row(AuditReport report, NumberedFamily family) => new(
        family.Family.Members.Count, family.Page, report.TitleOf(family.Family), family.Family.Canonical, Detail(family.Family));

    private static string Detail(DuplicateFamily family) => family.Substitutions switch
    {
        [var only] => $"{only.From} → {only.To}",
        [var first, ..] => string.Create(CultureInfo.InvariantCulture, $"{first.From} → {first.To} and {family.Substitutions.Count - 1:N0} more"),
        _ => family.Reason.Detail,
    };

    private static Listing<DroppedRow> Dropped(DedupResult result) => Listing<DroppedRow>.Of(
        [.. result.Dropped.SelectMany(content => content.Lines, (content, line) => (content, line))],
        RowLimit,
        dropped => new DroppedRow(
            PrintableText.Name(dropped.content.Path), dropped.line.Line, dropped.line.Text, PrintableText.Name(dropped.content.Canonical)));
}
