using System.Globalization;
using ContentForge.Core.Model;

namespace ContentForge.Audit;

/// <summary>The page of what a build takes out because unrelated articles share it.</summary>
internal static class RecurringPage
{
    /// <summary>Rows of the table, and places in a row; <c>recurring.json</c> has all. Chosen: nobody reads more.</summary>
    private const int RowLimit = 1000;
    private const int PlaceLimit = 3;

    public static RecurringView Of(AuditReport report) => new(
        "What recurs",
        report.Recurring is { } recurring ? Listing<RecurringRow>.Of(recurring, RowLimit, Row) : null);

    private static RecurringRow Row(RecurringContent content) => new(
        What(content), content.Reason, Listing<string>.Of(content.Places, PlaceLimit, Place));

    private static string Place(RecurringPlace place) => string.Create(CultureInfo.InvariantCulture, $"{PrintableText.Name(place.File)}:{place.Line}");

    private static string What(RecurringContent content) => content switch
    {
        { Url: null } => content.Text,
        { Text.Length: 0 } => content.Url,
        _ => $"{content.Text} ({content.Url})",
    };
}
