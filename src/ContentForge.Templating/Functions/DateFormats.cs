using System.Globalization;
using System.Text;

namespace ContentForge.Templating.Functions;

/// <summary>The <c>%</c> notation of dates.</summary>
internal static class DateFormats
{
    public const string Default = "%d %b %Y";

    [ThreadStatic]
    private static StringBuilder? _builder;

    /// <summary>Formats a date; unknown specifiers are printed as they are.</summary>
    public static string Format(DateTime date, string pattern, string defaultPattern, CultureInfo culture)
    {
        // On its own, %g means the format that is the default in this render.
        if (pattern is "%g")
            pattern = "%g " + defaultPattern;

        var text = _builder ?? new StringBuilder(64);
        _builder = null;
        text.Clear();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            i++;
            if (AppendNumber(text, date, pattern[i]))
                continue;
            if (Specifier(date, pattern[i], culture) is { } value)
                text.Append(value);
            else
                text.Append('%').Append(pattern[i]);
        }

        _builder = text;
        return text.ToString();
    }

    /// <summary>Appends the specifiers that are digits in every culture.</summary>
    private static bool AppendNumber(StringBuilder text, DateTime date, char specifier)
    {
        switch (specifier)
        {
            case 'd':
                AppendPair(text, date.Day);
                return true;
            case 'm':
                AppendPair(text, date.Month);
                return true;
            case 'Y':
                AppendPair(text, date.Year / 100);
                AppendPair(text, date.Year % 100);
                return true;
            case 'H':
                AppendPair(text, date.Hour);
                return true;
            case 'M':
                AppendPair(text, date.Minute);
                return true;
            case 'S':
                AppendPair(text, date.Second);
                return true;
            default:
                return false;
        }
    }

    private static void AppendPair(StringBuilder text, int number) =>
        text.Append((char)('0' + (number / 10))).Append((char)('0' + (number % 10)));

    private static string? Specifier(DateTime date, char specifier, CultureInfo culture) => specifier switch
    {
        'a' => date.ToString("ddd", culture),
        'A' => date.ToString("dddd", culture),
        'b' or 'h' => date.ToString("MMM", culture),
        'B' => date.ToString("MMMM", culture),
        'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
        'C' => (date.Year / 100).ToString("D2", culture),
        'D' => date.ToString("MM/dd/yy", culture),
        'e' => date.ToString("%d", culture).PadLeft(2),
        'F' => date.ToString("yyyy-MM-dd", culture),
        'I' => date.ToString("hh", culture),
        'j' => date.DayOfYear.ToString("D3", culture),
        'k' => date.ToString("%H", culture).PadLeft(2),
        'l' => date.ToString("%h", culture).PadLeft(2),
        'L' => date.ToString("fff", culture),
        'N' => date.ToString("fffffff", culture) + "00",
        'p' => date.ToString("tt", culture),
        'P' => date.ToString("tt", culture).ToLower(culture),
        'r' => date.ToString("hh:mm:ss tt", culture),
        'R' => date.ToString("HH:mm", culture),
        's' => new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)).ToUnixTimeSeconds().ToString(culture),
        'T' => date.ToString("HH:mm:ss", culture),
        'v' => string.Create(culture, $"{date.Day,2}-{date.ToString("MMM", culture).ToUpper(culture)}-{date:yyyy}"),
        'x' => date.ToString("d", culture),
        'X' => date.ToString("T", culture),
        'y' => date.ToString("yy", culture),
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
