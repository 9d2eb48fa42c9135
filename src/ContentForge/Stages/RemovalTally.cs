using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Stages;

/// <summary>Counts what was removed from all articles.</summary>
internal static class RemovalTally
{
    private static readonly string[] Paid = [RemovalClasses.Ad, RemovalClasses.Tracker, RemovalClasses.AffiliateLink];

    public static RemovalReport Of(ImmutableArray<MappedArticle<ExtractedArticle>> articles)
    {
        var all = articles.Where(article => !article.IsRejected).SelectMany(article => article.Value!.Removals).ToList();
        return new RemovalReport(
            Totals(all, removal => removal.Class),
            Totals(all, removal => removal.Rule),
            Totals(all.Where(removal => Paid.Contains(removal.Class, StringComparer.Ordinal) && removal.Network is not null), removal => removal.Network!),
            [.. articles.Where(article => article.Value is { Removals.IsEmpty: false }).Select(Junk).OrderByDescending(junk => junk.Share).ThenBy(junk => junk.File, StringComparer.Ordinal)],
            Recurring(all));
    }

    private static ImmutableArray<RemovalTotal> Totals(IEnumerable<Removal> removals, Func<Removal, string> name) =>
    [
        .. removals
            .GroupBy(name, StringComparer.Ordinal)
            .Select(group => new RemovalTotal(group.Key, group.Count(), group.Sum(removal => (long)removal.Characters)))
            .OrderByDescending(total => total.Count)
            .ThenBy(total => total.Name, StringComparer.Ordinal),
    ];

    private static ArticleJunk Junk(MappedArticle<ExtractedArticle> article) => new(
        article.File.Path, article.Value!.Removals.Length, article.Value.Removals.Sum(removal => removal.Characters), article.Value.Characters);

    private static ImmutableArray<RecurringPiece> Recurring(IEnumerable<Removal> removals) =>
    [
        .. removals
            .Where(removal => string.Equals(removal.Rule, RecurrenceCleaner.RuleId, StringComparison.Ordinal))
            .GroupBy(removal => (removal.Text, removal.Url, removal.Reason))
            .Select(group => new RecurringPiece(group.Key.Text, group.Key.Url, group.Key.Reason!, group.Count()))
            .OrderByDescending(piece => piece.Articles)
            .ThenBy(piece => piece.Text, StringComparer.Ordinal)
            .ThenBy(piece => piece.Url, StringComparer.Ordinal),
    ];
}
