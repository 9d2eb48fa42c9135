using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ContentForge.Site.Relevance;

namespace ContentForge.Site.Model;

/// <summary>
/// What readers see instead of a tag. Tags are written for machines, so a label is the way the articles themselves write it:
/// <c>smart-tv</c> is "Smart TV" where an article says so. What no article writes is taken apart at hyphens and inner capitals.
/// </summary>
internal sealed partial class TagLabels
{
    // Longer tags are phrases, and their words are found one by one or not at all. Chosen: names of products have up to four words.
    private const int MostWords = 4;

    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <param name="articles">The articles: their tags, and their titles, headings and summaries for the spelling.</param>
    /// <param name="tagsOf">The tags of an article.</param>
    /// <param name="chosen">Labels that the configuration gives.</param>
    public TagLabels(ImmutableArray<SiteArticle> articles, Func<SiteArticle, IEnumerable<string>> tagsOf, IReadOnlyDictionary<string, string> chosen)
    {
        var own = chosen.ToLookup(label => Stem(label.Key), label => label.Value, StringComparer.Ordinal);
        var used = articles.SelectMany(tagsOf).ToArray();
        var tags = used.Distinct(StringComparer.Ordinal).ToArray();
        var wanted = tags.Select(Letters).Where(letters => letters.Length > 0).ToHashSet(StringComparer.Ordinal);
        var inSentences = Spellings(
            articles.Where(article => !string.Equals(article.Summary, article.Title, StringComparison.Ordinal)).Select(article => article.Summary), wanted);
        var inTitles = Spellings(articles.SelectMany(TitlesOf), wanted);
        var inTags = Spellings(used.Where(IsForReaders), wanted);
        foreach (var tag in tags)
        {
            var letters = Letters(tag);
            _labels[tag] = own[Stem(tag)].FirstOrDefault()
                ?? WindowsVersion(tag)
                ?? Usual(inSentences, letters)
                ?? Usual(inTags, letters)
                ?? Usual(inTitles, letters)
                ?? TakenApart(tag);
        }
    }

    /// <summary>The label of a tag of one of the articles.</summary>
    public string Of(string tag) => _labels[tag];

    // Who writes a tag with a capital at the start or with a space between its words writes it for readers.
    private static bool IsForReaders(string tag) =>
        tag.Contains(' ', StringComparison.Ordinal) || (char.IsUpper(tag[0]) && !InnerCapital.IsMatch(tag));

    private static IEnumerable<string> TitlesOf(SiteArticle article) => article.Fixes.Select(fix => fix.Title).Prepend(article.Title);

    // "wi-fi", "Wi-Fi" and "wifi" are written with the same letters.
    private static string Letters(string name) =>
        string.Concat(name.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(rune => Rune.ToLowerInvariant(rune).ToString()));

    // A label for "Network" is also one for "networks".
    private static string Stem(string name) => SearchTokens.Stem(Letters(name));

    private static string? WindowsVersion(string tag) =>
        Windows.Match(tag) is { Success: true } match ? "Windows " + match.Groups["version"].Value : null;

    /// <summary>How often the texts write each wanted name in which way.</summary>
    private static Dictionary<string, Dictionary<string, int>> Spellings(IEnumerable<string> texts, HashSet<string> wanted)
    {
        var found = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        // A text in capitals says nothing about spelling.
        foreach (var text in texts.Where(text => text.Any(char.IsLower)))
        {
            var words = Word.Matches(text);
            for (var first = 0; first < words.Count; first++)
            {
                var letters = "";
                for (var last = first; last < Math.Min(words.Count, first + MostWords); last++)
                {
                    letters += Letters(words[last].Value);
                    if (wanted.Contains(letters))
                        Count(letters, text[words[first].Index..(words[last].Index + words[last].Length)]);
                }
            }
        }

        return found;

        void Count(string letters, string spelling)
        {
            if (!found.TryGetValue(letters, out var spellings))
                found.Add(letters, spellings = new Dictionary<string, int>(StringComparer.Ordinal));
            spellings[spelling] = spellings.GetValueOrDefault(spelling) + 1;
        }
    }

    private static string? Usual(Dictionary<string, Dictionary<string, int>> spellings, string letters) =>
        spellings.TryGetValue(letters, out var found)
            ? Capitalized(found.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).First().Key)
            : null;

    // "NetworkIssues" is two words.
    private static string TakenApart(string tag)
    {
        var words = InnerCapital.Replace(tag, " ").Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        return Capitalized(string.Join(' ', words.Select((word, at) => at > 0 && word.Skip(1).All(char.IsLower) ? word.ToLowerInvariant() : word)));
    }

    // "iPhone" begins with a small letter on purpose.
    private static string Capitalized(string label) =>
        label.Length == 0 || label.Split(' ')[0].Any(char.IsUpper) ? label : char.ToUpperInvariant(label[0]) + label[1..];

    [GeneratedRegex(@"^win(?:dows)?[-_ ]?(?<version>7|8|8\.1|10|11)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Windows { get; }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})", RegexOptions.None, 1000)]
    private static partial Regex InnerCapital { get; }
}
