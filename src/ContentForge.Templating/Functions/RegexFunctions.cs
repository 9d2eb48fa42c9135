using System.Collections.Concurrent;
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
        var regex = Find(a, "Match", 1, 2);
        var text = a.Text(0);
        return new TemplateArray(a.Context.GuardRegex(a.Site, () => Groups(regex.Match(text))));
    }

    private static TemplateArray Matches(Arguments a)
    {
        var regex = Find(a, "Matches", 1, 2);
        var (context, site, text) = (a.Context, a.Site, a.Text(0));
        return new TemplateArray(context.GuardRegex(site, () =>
        {
            var matches = new List<object?>();
            for (var match = regex.Match(text); match.Success; match = match.NextMatch())
            {
                context.CountItems(site.Start, 1);
                context.ChargeMemory(site.Start, 64);
                matches.Add(new TemplateArray(Groups(match)));
            }

            return matches;
        }));
    }

    private static string Replace(Arguments a)
    {
        var regex = Find(a, "Replace", 1, 3);
        var (context, site, text) = (a.Context, a.Site, a.Text(0));
        var replacement = a.TextOrNull(2) ?? throw NullArgument(a, "replace", "Replace");
        long length = text.Length;
        return context.GuardRegex(site, () => regex.Replace(text, match =>
        {
            // Counted as it grows: a replacement can repeat the text before and after each match.
            var result = match.Result(replacement);
            length += result.Length;
            context.ChargeText(site.Start, length);
            return result;
        }));
    }

    private static TemplateArray Split(Arguments a)
    {
        var regex = Find(a, "Split", 1, 2);
        var text = a.Text(0);
        var parts = a.Context.GuardRegex(a.Site, () => regex.Split(text));
        a.Context.CountItems(a.Site.Start, parts.Length);
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

    private static List<object?> Groups(Match match) =>
        match.Success ? [.. match.Groups.Values.Select(static group => (object?)group.Value)] : [];

    private static Regex Find(Arguments a, string function, int patternIndex, int optionsIndex)
    {
        if (a[0] is null)
            throw NullArgument(a, "text", function);
        a.ChargeWork(256 + (a.Text(0).Length * 8L));
        var pattern = a.TextOrNull(patternIndex) ?? throw NullArgument(a, "pattern", function);
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
