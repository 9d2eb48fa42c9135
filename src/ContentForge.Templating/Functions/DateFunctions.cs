using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

internal static class DateFunctions
{
    private static readonly BuiltinFunction ParseFunction = new(Parse, "text", "pattern?", "culture?");

    public static readonly BuiltinGroup Group = new(
        "date",
        ("add_days", new(static a => Add(a, static (date, days) => date.AddDays(days)), "date", "days")),
        ("add_hours", new(static a => Add(a, static (date, hours) => date.AddHours(hours)), "date", "hours")),
        ("add_milliseconds", new(static a => Add(a, static (date, milliseconds) => date.AddMilliseconds(milliseconds)), "date", "millis")),
        ("add_minutes", new(static a => Add(a, static (date, minutes) => date.AddMinutes(minutes)), "date", "minutes")),
        ("add_months", new(static a => AddWhole(a, static (date, months) => date.AddMonths(months)), "date", "months")),
        ("add_seconds", new(static a => Add(a, static (date, seconds) => date.AddSeconds(seconds)), "date", "seconds")),
        ("add_years", new(static a => AddWhole(a, static (date, years) => date.AddYears(years)), "date", "years")),
        ("now", new(static a => a.Context.Options.TimeProvider.GetLocalNow().DateTime)),
        ("parse", ParseFunction),
        ("parse_to_string", new(ParseToString, "text", "output_pattern", "output_culture?", "input_pattern?", "input_culture?")),
        ("to_string", new(ToText, "date", "pattern", "culture?")),
        ("utc_now", new(static a => a.Context.Options.TimeProvider.GetUtcNow().UtcDateTime)))
    {
        Default = ParseFunction,
        HasDateFormat = true,
    };

    public static bool TryGetMember(DateTime date, string name, out object? value)
    {
        value = name switch
        {
            "year" => Boxes.Of(date.Year),
            "month" => Boxes.Of(date.Month),
            "day" => Boxes.Of(date.Day),
            "hour" => Boxes.Of(date.Hour),
            "minute" => Boxes.Of(date.Minute),
            "second" => Boxes.Of(date.Second),
            "millisecond" => Boxes.Of(date.Millisecond),
            "day_of_year" => Boxes.Of(date.DayOfYear),
            "day_of_week" => date.DayOfWeek.ToString(),
            "date" => date.Date,
            "time_of_day" => date.TimeOfDay,
            "ticks" => date.Ticks,
            "kind" => date.Kind.ToString(),
            _ => null,
        };
        return value is not null;
    }

    private static object? Parse(Arguments a)
    {
        if (a[0] is DateTime)
            return a[0];
        return a.TextOrNull(0) is { Length: > 0 } text
            ? DateParsing.Parse(a.Context, text, a.TextOrNull(1), Cultures.Find(a, 2))
            : null;
    }

    private static string? ToText(Arguments a) =>
        Date(a) is { } date ? DateFormats.Format(date, a.Text(1), a.Context.DateFormat, Cultures.Find(a, 2)) : null;

    private static string? ParseToString(Arguments a)
    {
        if (a.TextOrNull(0) is not { Length: > 0 } text)
            return null;
        var date = DateParsing.Parse(a.Context, text, a.TextOrNull(3), Cultures.Find(a, 4));
        return DateFormats.Format(date, a.Text(1), a.Context.DateFormat, Cultures.Find(a, 2));
    }

    private static DateTime? Date(Arguments a) => a[0] switch
    {
        null => null,
        DateTime date => date,
        _ => throw a.ErrorAt(0, $"Unable to convert type `{Values.KindOf(a[0])}` to `DateTime`"),
    };

    private static DateTime? Add(Arguments a, Func<DateTime, double, DateTime> add)
    {
        if (Date(a) is not { } date)
            return null;
        try
        {
            return add(date, a.Double(1));
        }
        catch (ArgumentException exception)
        {
            throw a.Error(exception.Message);
        }
    }

    private static DateTime? AddWhole(Arguments a, Func<DateTime, int, DateTime> add)
    {
        if (Date(a) is not { } date)
            return null;
        try
        {
            return add(date, a.Int(1));
        }
        catch (ArgumentException exception)
        {
            throw a.Error(exception.Message);
        }
    }
}
