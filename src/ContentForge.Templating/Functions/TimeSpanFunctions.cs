using System.Globalization;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

internal static class TimeSpanFunctions
{
    public static readonly BuiltinGroup Group = new(
        "timespan",
        ("from_days", new(static a => From(a, TimeSpan.TicksPerDay), "days")),
        ("from_hours", new(static a => From(a, TimeSpan.TicksPerHour), "hours")),
        ("from_milliseconds", new(static a => From(a, TimeSpan.TicksPerMillisecond), "millis")),
        ("from_minutes", new(static a => From(a, TimeSpan.TicksPerMinute), "minutes")),
        ("from_seconds", new(static a => From(a, TimeSpan.TicksPerSecond), "seconds")),
        ("parse", new(static a => Parse(a), "text")),
        ("zero", new(static _ => TimeSpan.Zero)));

    private static TimeSpan From(Arguments a, long ticksPerUnit)
    {
        var ticks = a.Double(0) * ticksPerUnit;
        if (double.IsNaN(ticks) || ticks > TimeSpan.MaxValue.Ticks || ticks < TimeSpan.MinValue.Ticks)
            throw a.Error("TimeSpan overflowed because the duration is too long.");
        return new TimeSpan((long)ticks);
    }

    private static TimeSpan Parse(Arguments a) =>
        TimeSpan.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var span)
            ? span
            : throw a.Error($"String '{a.Text(0)}' was not recognized as a valid TimeSpan.");
}
