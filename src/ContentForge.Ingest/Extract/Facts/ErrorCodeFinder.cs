using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Facts;

/// <summary>
/// Finds the codes that a reader may see on the screen: <c>0x80070005</c>, <c>WDF_VIOLATION</c>, "code 43", <c>APP51900319</c>. What only looks
/// like one has to be read as one: beside a word for trouble, or in the title and in the text, because titles are spun and their
/// names invented.
/// </summary>
internal static partial class ErrorCodeFinder
{
    /// <summary>Chosen: an article with more codes is a list of them and about none.</summary>
    private const int MaxCodes = 20;

    /// <summary>The codes in the order of their first mention, each once, in the spelling of that mention.</summary>
    /// <param name="title">The title of the article.</param>
    /// <param name="opening">Where the problem is told: the introduction and the headings.</param>
    /// <param name="text">All of the text but the title.</param>
    /// <param name="trouble">Words for trouble.</param>
    public static ImmutableArray<string> Find(string title, IEnumerable<string> opening, IEnumerable<string> text, PhraseSet trouble)
    {
        var said = text.Where(CanHoldCode).SelectMany(Codes).Select(code => code.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var inTitle = Codes(title).Where(code => code.Form is CodeForm.Certain || said.Contains(code.Text));
        var told = opening.Where(CanHoldCode).SelectMany(told => Codes(told).Where(code => code.Form is CodeForm.Certain || trouble.IsIn(told)));
        return [.. inTitle.Concat(told).Select(code => code.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxCodes)];
    }

    private static bool CanHoldCode(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.Contains('_', StringComparison.Ordinal);

    private static IEnumerable<(string Text, CodeForm Form)> Codes(string text)
    {
        foreach (Match match in Code().Matches(text))
        {
            if (match.Groups["number"] is { Success: true } number)
                yield return (number.Value, CodeForm.Certain);
            else if (match.Groups["name"] is { Success: true } name)
                yield return (name.Value, CodeForm.Likely);
            else
                yield return (match.Groups["code"].Value, CodeForm.Certain);
        }
    }

    // A name in capitals may be a variable, and letters with a long number the name of a product or an update (KB with a number is one).
    [GeneratedRegex(
        @"\b(?<code>0[xX][0-9A-Fa-f]{4,16})\b"
        + @"|(?i:\b(?:error|stop|exit|status)(?: code)?|\bcode):? ?#?(?<number>[A-Z]{0,5}-?\d{1,8}(?:-\d{1,5})?)\b"
        + @"|\b(?<name>[A-Z][A-Z0-9]{2,}(?:_[A-Z0-9]+)+|(?:[A-JL-Z][A-Z]|K[AC-Z]|[A-Z]{3,5})\d{5,10})\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    /// <summary>Whether the form alone tells a code.</summary>
    private enum CodeForm
    {
        Certain,
        Likely,
    }
}
