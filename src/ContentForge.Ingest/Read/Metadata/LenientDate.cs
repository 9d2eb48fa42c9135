using System.Globalization;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>Dates as scraped files write them. Without a time zone they are taken as UTC: the machine's own must not matter.</summary>
internal static class LenientDate
{
    private static readonly string[] Formats =
    [
        "yyyy-M-dTH:m:s.FFFFFFFK",
        "yyyy-M-d",
        "yyyy/M/d",
        "d.M.yyyy",
        "yyyy-M-d H:m",
        "yyyy-M-d H:m:s",
        "yyyy-M-d H:m:s zzz",
        "yyyy-M-dTH:m",
        "yyyy-M-dTH:m:s",
        "yyyy-M-dTH:m:s.FFFFFFF",
        "yyyy-M-dTH:mK",
        "yyyy-M-dTH:m:sK",
    ];

    public static bool TryParse(string text, out DateTimeOffset date) => DateTimeOffset.TryParseExact(
        text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out date);
}
