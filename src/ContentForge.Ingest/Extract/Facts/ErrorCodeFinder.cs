using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Extract.Facts;

/// <summary>Finds the codes that a reader may see on the screen: <c>0x80070005</c>, <c>WDF_VIOLATION</c>, "code 43".</summary>
internal static partial class ErrorCodeFinder
{
    /// <summary>Chosen: an article with more codes is a list of them and about none.</summary>
    private const int MaxCodes = 20;

    /// <summary>The codes in the order of their first mention, each once, in the spelling of that mention.</summary>
    public static ImmutableArray<string> Find(IEnumerable<string> texts)
    {
        var codes = new List<string>();
        foreach (var text in texts)
        {
            if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !text.Contains('_', StringComparison.Ordinal))
                continue;

            foreach (Match match in Code().Matches(text))
            {
                var code = match.Groups["number"] is { Success: true } number ? number.Value : match.Groups["code"].Value;
                if (codes.Count < MaxCodes && !codes.Contains(code, StringComparer.OrdinalIgnoreCase))
                    codes.Add(code);
            }
        }

        return [.. codes];
    }

    [GeneratedRegex(@"\b(?<code>0[xX][0-9A-Fa-f]{4,16}|[A-Z][A-Z0-9]{2,}(?:_[A-Z0-9]+)+)\b|(?i:\b(?:error|stop|exit|status)(?: code)?|\bcode):? ?#?(?<number>[A-Z]{0,4}-?\d{1,6}(?:-\d{1,5})?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
