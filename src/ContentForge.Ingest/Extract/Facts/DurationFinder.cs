using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Facts;

/// <summary>
/// Finds how long something takes: "wait 15-20 minutes", "the check takes up to 10 minutes". A number of minutes alone is none: the
/// page may be "open for 5 minutes".
/// </summary>
internal sealed class DurationFinder(Vocabulary words)
{
    /// <summary>Nothing in an article takes a thousand minutes.</summary>
    private const int MaxDigits = 3;

    /// <summary>The first time that an instruction takes, be it to wait, or null.</summary>
    public TimeNeeded? FindInStep(string text) => HasNumber(text) ? Find(text, before => words.Time.IsIn(before) || words.Wait.IsIn(before)) : null;

    /// <summary>The first time that prose says something takes, or null. To wait is only a part of it.</summary>
    public TimeNeeded? FindInProse(string text) => HasNumber(text) ? Find(text, words.Time.IsIn) : null;

    private static bool HasNumber(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    private TimeNeeded? Find(string text, Func<ReadOnlySpan<char>, bool> says)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0;)
        {
            var found = Read(text, at, says, out var end);
            if (found is not null)
                return found;
            var next = text.AsSpan(end).IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }

        return null;
    }

    private TimeNeeded? Read(string text, int start, Func<ReadOnlySpan<char>, bool> says, out int end)
    {
        if (ReadNumber(text, start, out end) is not { } first || (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '~')))
            return null;

        var last = ReadSecond(text, ref end) ?? first;
        var at = MarkerText.SkipBlanks(text, end);
        if (at < text.Length && text[at] == '-')
            at++;
        if (Unit(text.AsSpan(at), out var length) is not { } unit)
            return null;

        end = at + length;
        var before = Sentence(text.AsSpan(0, start));
        if (last < first || last == 0 || !says(before))
            return null;
        return new TimeNeeded(text[start..end], words.UpTo.IsIn(before) ? TimeSpan.Zero : unit * first, unit * last);
    }

    /// <summary>The second number of "15-20", "15 to 20", "15 or 20".</summary>
    private static int? ReadSecond(string text, ref int end)
    {
        var at = MarkerText.SkipBlanks(text, end);
        var rest = text.AsSpan(at);
        var link = rest is ['-' or '–' or '~', ..] ? 1 : rest.StartsWith("to ", StringComparison.Ordinal) || rest.StartsWith("or ", StringComparison.Ordinal) ? 3 : 0;
        if (link == 0 || ReadNumber(text, MarkerText.SkipBlanks(text, at + link), out var behind) is not { } number)
            return null;

        end = behind;
        return number;
    }

    private static int? ReadNumber(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end > start && end - start <= MaxDigits ? int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture) : null;
    }

    private TimeSpan? Unit(ReadOnlySpan<char> text, out int length)
    {
        if ((length = words.Second.MatchStart(text)) > 0)
            return TimeSpan.FromSeconds(1);
        if ((length = words.Minute.MatchStart(text)) > 0)
            return TimeSpan.FromMinutes(1);
        return (length = words.Hour.MatchStart(text)) > 0 ? TimeSpan.FromHours(1) : null;
    }

    private static ReadOnlySpan<char> Sentence(ReadOnlySpan<char> before) => before[(before.LastIndexOfAny(".!?\n") + 1)..];
}
