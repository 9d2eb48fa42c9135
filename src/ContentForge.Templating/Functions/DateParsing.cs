using System.Globalization;
using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>Reads dates from text, freely or by a <c>%</c> pattern.</summary>
internal static class DateParsing
{
    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces;

    /// <summary>Gives the date, in the local time of the render; a text that is no date gives the first of January of year 1.</summary>
    public static DateTime Parse(RenderContext context, string text, string? pattern, CultureInfo culture)
    {
        var isDate = pattern is null
            ? DateTime.TryParse(text, culture, Styles | DateTimeStyles.RoundtripKind, out var date)
            : DateTime.TryParseExact(text, ToNetFormat(pattern), culture, Styles, out date);
        if (!isDate)
            return DateTime.MinValue;
        if (date.Kind == DateTimeKind.Unspecified)
            return DateTime.SpecifyKind(date, DateTimeKind.Local);

        var zone = context.Options.TimeProvider.LocalTimeZone;
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(date.ToUniversalTime(), zone), DateTimeKind.Local);
    }

    private static string ToNetFormat(string pattern)
    {
        var format = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
                format.Append(NetSpecifier(pattern[++i]));
            else
                format.Append('\\').Append(pattern[i]);
        }

        // A single letter would be read as a standard format.
        return format.Length == 1 ? "%" + format : format.ToString();
    }

    private static string NetSpecifier(char specifier) => specifier switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "H",
        'l' => "h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' or 'X' => "HH:mm:ss",
        'x' => "MM/dd/yyyy",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => "\\" + specifier,
    };
}
