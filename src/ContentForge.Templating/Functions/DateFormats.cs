using System.Globalization;
using System.Text;

namespace ContentForge.Templating.Functions;

/// <summary>The <c>%</c> notation of dates.</summary>
internal static class DateFormats
{
    public const string Default = "%d %b %Y";

    /// <summary>Formats a date; unknown specifiers are printed as they are.</summary>
    public static string Format(DateTime date, string pattern, string defaultPattern, CultureInfo culture)
    {
        // On its own, %g means the format that is the default in this render.
        if (pattern is "%g")
            pattern = "%g " + defaultPattern;

        var text = new StringBuilder(pattern.Length * 2);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            i++;
            if (Specifier(date, pattern[i], culture) is { } value)
                text.Append(value);
            else
                text.Append('%').Append(pattern[i]);
        }

        return text.ToString();
    }

    private static string? Specifier(DateTime date, char specifier, CultureInfo culture) => specifier switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'C' => (date.Year / 100).ToString("D2", culture),
        'd' => date.ToString("dd", culture),
        'D' => date.ToString("MM/dd/yy", culture),
        'e' => date.ToString("%d", culture).PadLeft(2),
        'F' => date.ToString("yyyy-MM-dd", culture),
        'H' => date.ToString("HH", culture),
        'I' => date.ToString("hh", culture),
        'j' => date.DayOfYear.ToString("D3", culture),
        'k' => date.ToString("%H", culture).PadLeft(2),
        'l' => date.ToString("%h", culture).PadLeft(2),
        'L' => date.ToString("fff", culture),
        'm' => date.ToString("MM", culture),
        'M' => date.ToString("mm", culture),
        'N' => date.ToString("fffffff", culture) + "00",
        'p' => date.ToString("tt", culture),
        'P' => date.ToString("tt", culture).ToLower(culture),
        'r' => date.ToString("hh:mm:ss tt", culture),
        'R' => date.ToString("HH:mm", culture),
        's' => new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)).ToUnixTimeSeconds().ToString(culture),
        'S' => date.ToString("ss", culture),
        'T' => date.ToString("HH:mm:ss", culture),
        'v' => string.Create(culture, $"{date.Day,2}-{date.ToString("MMM", culture).ToUpper(culture)}-{date:yyyy}"),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => date.ToString("yy", culture),
        'Y' => date.ToString("yyyy", culture),
        'Z' => date.ToString("zzz", culture),
        _ => WeekSpecifier(date, specifier, culture),
    };

    private static string? WeekSpecifier(DateTime date, char specifier, CultureInfo culture) => specifier switch
    {
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(culture),
        'w' => ((int)date.DayOfWeek).ToString(culture),
        'U' => culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday).ToString("D2", culture),
        'W' => culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday).ToString("D2", culture),
        'V' => ISOWeek.GetWeekOfYear(date).ToString("D2", culture),
        'n' => "\n",
        't' => "\t",
        'g' => "",
        '%' => "%",
        _ => null,
    };
}
