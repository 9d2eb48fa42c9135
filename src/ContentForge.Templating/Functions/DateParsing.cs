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
        if (pattern is null && TryParseIso(text, out var iso))
            return iso;

        var isDate = pattern is null
            ? DateTime.TryParse(text, culture, Styles | DateTimeStyles.RoundtripKind, out var date)
            : DateTime.TryParseExact(text, ToNetFormat(pattern), culture, DateTimeStyles.None, out date);
        if (!isDate)
            return DateTime.MinValue;
        if (date.Kind == DateTimeKind.Unspecified)
            return DateTime.SpecifyKind(date, DateTimeKind.Local);

        var zone = context.Options.TimeProvider.LocalTimeZone;
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(date.ToUniversalTime(), zone), DateTimeKind.Local);
    }

    /// <summary>
    /// Reads <c>2030-01-02</c> and <c>2030-01-02T03:04:05</c>, what models hold nearly always, without the general parser.
    /// </summary>
    private static bool TryParseIso(string text, out DateTime date)
    {
        date = default;
        if (text.Length is not (10 or 19) || text[4] != '-' || text[7] != '-')
            return false;
        if (!TryReadDigits(text, 0, 4, out var year)
            || !TryReadDigits(text, 5, 2, out var month)
            || !TryReadDigits(text, 8, 2, out var day)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var (hour, minute, second) = (0, 0, 0);
        if (text.Length == 19
            && (text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':'
                || !TryReadDigits(text, 11, 2, out hour)
                || !TryReadDigits(text, 14, 2, out minute)
                || !TryReadDigits(text, 17, 2, out second)
                || hour > 23 || minute > 59 || second > 59))
        {
            return false;
        }

        date = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Local);
        return true;
    }

    private static bool TryReadDigits(string text, int start, int count, out int number)
    {
        number = 0;
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            number = (number * 10) + (text[i] - '0');
        }

        return true;
    }

    private static string ToNetFormat(string pattern)
    {
        var format = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
                format.Append(NetSpecifier(pattern[++i]));
            else if (char.IsWhiteSpace(pattern[i]))
                format.Append(pattern[i]);
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
