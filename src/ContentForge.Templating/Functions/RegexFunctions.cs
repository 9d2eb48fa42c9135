using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

internal static class RegexFunctions
{
    private const int KeptPatterns = 128;

    public static readonly BuiltinGroup Group = new(
        "regex",
        ("escape", new(static a => a.TextOrNull(0) is { } pattern ? Regex.Escape(pattern) : null, "pattern")),
        ("match", new(Match, "text", "pattern", "options?")),
        ("matches", new(Matches, "text", "pattern", "options?")),
        ("replace", new(Replace, "text", "pattern", "replace", "options?")),
        ("split", new(Split, "text", "pattern", "options?")),
        ("unescape", new(Unescape, "pattern")));

    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options, TimeSpan Timeout), Regex> Known = new();

    private static TemplateArray Match(Arguments a)
    {
        var groups = new List<object?>();
        ForEachMatch(a, Find(a, "Match", optionsIndex: 2), a.Text(0), match =>
        {
            groups.AddRange(Groups(match));
            return false;
        });
        return new TemplateArray(groups);
    }

    private static TemplateArray Matches(Arguments a)
    {
        var matches = new List<object?>();
        ForEachMatch(a, Find(a, "Matches", optionsIndex: 2), a.Text(0), match =>
        {
            matches.Add(new TemplateArray(Groups(match)));
            return true;
        });
        return new TemplateArray(matches);
    }

    private static string Replace(Arguments a)
    {
        var regex = Find(a, "Replace", optionsIndex: 3);
        var replacement = a.TextOrNull(2) ?? throw NullArgument(a, "replace", "Replace");
        var (context, position, text) = (a.Context, a.Site.Start, a.Text(0));
        var result = new StringBuilder();
        var copied = 0;
        ForEachMatch(a, regex, text, match =>
        {
            // Checked as it grows: a replacement can repeat the text around each match.
            result.Append(text, copied, match.Index - copied).Append(match.Result(replacement));
            context.CheckTextLength(position, result.Length);
            copied = match.Index + match.Length;
            return true;
        });
        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static TemplateArray Split(Arguments a)
    {
        var text = a.Text(0);
        var parts = new List<object?>();
        var copied = 0;
        ForEachMatch(a, Find(a, "Split", optionsIndex: 2), text, match =>
        {
            parts.Add(text[copied..match.Index]);
            parts.AddRange(match.Groups.Values.Skip(1).Where(static group => group.Success).Select(static group => group.Value));
            copied = match.Index + match.Length;
            return true;
        });
        parts.Add(text[copied..]);
        return new TemplateArray(parts);
    }

    private static string? Unescape(Arguments a)
    {
        if (a.TextOrNull(0) is not { } pattern)
            return null;
        try
        {
            return Regex.Unescape(pattern);
        }
        catch (ArgumentException exception)
        {
            throw a.Error(exception.Message);
        }
    }

    private static List<object?> Groups(Match match) => [.. match.Groups.Values.Select(static group => (object?)group.Value)];

    /// <summary>Visits the matches until told to stop. The time limit holds for all of them together.</summary>
    private static void ForEachMatch(Arguments a, Regex regex, string text, Func<Match, bool> visit)
    {
        var end = Environment.TickCount64 + (long)regex.MatchTimeout.TotalMilliseconds;
        try
        {
            for (var match = regex.Match(text); match.Success && visit(match); match = match.NextMatch())
            {
                a.Context.CountItems(a.Site.Start, 1);
                a.Context.ChargeMemory(a.Site.Start, (match.Groups.Count + 1) * Sequences.BytesPerItem);
                if (Environment.TickCount64 > end)
                    throw new RegexMatchTimeoutException(text, regex.ToString(), regex.MatchTimeout);
            }
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw a.Error(exception.Message);
        }
    }

    private static Regex Find(Arguments a, string function, int optionsIndex)
    {
        if (a[0] is null)
            throw NullArgument(a, "text", function);
        a.ChargeWork(256 + (a.Text(0).Length * 8L));
        var pattern = a.TextOrNull(1) ?? throw NullArgument(a, "pattern", function);
        var key = (pattern, Options(a.TextOrNull(optionsIndex)), a.Context.Limits.RegexTimeout);
        if (Known.TryGetValue(key, out var known))
            return known;
        try
        {
            var regex = new Regex(pattern, key.Item2 | RegexOptions.CultureInvariant, key.RegexTimeout);
            if (Known.Count < KeptPatterns)
                Known.TryAdd(key, regex);
            return regex;
        }
        catch (ArgumentException exception)
        {
            throw a.Error(exception.Message);
        }
    }

    private static RegexOptions Options(string? letters)
    {
        var options = RegexOptions.None;
        foreach (var letter in letters ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }

    private static TemplateRenderException NullArgument(Arguments a, string parameter, string function) =>
        a.Error($"Argument `{parameter}` cannot be null for function `{function}`.");
}
