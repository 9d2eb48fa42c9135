using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentForge.Dedup.Titles;

/// <summary>How a title is written: what hangs on it and is none of it, and whether the rest is whole and plain.</summary>
internal static partial class TitleForm
{
    /// <summary>What is left of a title must be one. Chosen: "No sound" is one, "Fix" is none.</summary>
    private const int FewestLetters = 6;

    /// <summary>Less does not tell a problem: "Laptop display". Chosen.</summary>
    private const int FewestWordsLeft = 3;

    /// <summary>A longer one is cut off in results of a search. Search engines show about 60 characters; titles of two lines are read, too.</summary>
    private const int MostChars = 90;

    /// <summary>What each flaw costs. Chosen: a cut end is the worst, since something is missing.</summary>
    private const double CutCost = 0.6;
    private const double ShoutCost = 0.4;
    private const double LengthCost = 0.3;
    private const double MarkCost = 0.15;

    /// <summary>The title without marks such as <c>[SOLVED]</c>, a number in front, a year that the text does not know, and what such leave behind.</summary>
    public static string Clean(string title, string text)
    {
        var clean = Bracketed().Replace(title, " ");
        clean = Year().Replace(clean, year => text.Contains(year.Groups["year"].Value, StringComparison.Ordinal) ? year.Value : " ");
        clean = Spaces().Replace(LeadingNumber().Replace(clean.Trim(), ""), " ").Trim(' ', '-', '–', '—', '|', ':', ',', ';');
        clean = clean.Replace(" :", ":", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal).Trim();
        return clean.Count(char.IsLetter) >= FewestLetters ? clean : title.Trim();
    }

    /// <summary>
    /// A title without the parts at its ends that say nothing: "FIXED: No sound | Quickly and easily" is "No sound". What stands between two parts
    /// that say something stays.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="saysSomething">Whether a part of it says something.</param>
    public static string WithoutFilling(string title, Func<string, bool> saysSomething)
    {
        var ends = Boundary().Matches(title).Select(match => (match.Index, End: match.Index + match.Length)).Append((Index: title.Length, End: title.Length)).ToList();
        var starts = ends.Select(end => end.End).Prepend(0).ToList();
        var telling = Enumerable.Range(0, ends.Count).Where(part => saysSomething(title[starts[part]..ends[part].Index])).ToList();
        if (telling.Count == 0)
            return title;

        var kept = title[starts[telling[0]]..ends[telling[^1]].Index];
        if (kept.Count(c => c == ' ') + 1 < FewestWordsLeft)
            return title;
        return telling[^1] == ends.Count - 1 ? kept : kept.TrimEnd(' ', ':', ';', ',', '.');
    }

    /// <summary>1 for a whole, plain title; less for each flaw.</summary>
    /// <param name="title">The title.</param>
    /// <param name="isUnfinished">Whether another word is missing behind a word.</param>
    public static double Rate(string title, Func<string, bool> isUnfinished)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cost = 0.0;
        if (title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal) || title.EndsWith(',') || (words.Length > 1 && isUnfinished(words[^1])))
            cost += CutCost;
        if (words.Length > 2 && words.Where(word => word.Any(char.IsLetter)).All(word => word.Equals(word.ToUpper(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
            cost += ShoutCost;
        if (title.Length > MostChars || title.Count(char.IsLetter) < FewestLetters * 2)
            cost += LengthCost;
        cost += MarkCost * title.Count(c => c is '!' or '|' or '*' or '~');
        return Math.Max(0, 1 - cost);
    }

    /// <summary>What stands in brackets, and short remarks in parentheses that begin with a capital: <c>[SOLVED]</c>, <c>(Under Repair)</c>, <c>(Step-by-Step)</c>.</summary>
    [GeneratedRegex(@"\[[^\]]*\]|【[^】]*】|\([^)]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?:\(|\b(?:in|for|of)\s+)?\b(?<year>20[0-3]\d)\b\)?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:#?\d{1,3}\s*[.):]|#\d{1,3})\s+", RegexOptions.NonBacktracking)]
    private static partial Regex LeadingNumber();

    /// <summary>Between two parts of a title: "8.1" and "driver.sys" are one.</summary>
    [GeneratedRegex(@"(?<=[:?!.|;])\s+|\s+[|–—-]+\s+", RegexOptions.None, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
