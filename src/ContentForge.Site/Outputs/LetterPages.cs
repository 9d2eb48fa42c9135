using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>All articles from A to Z: on one page while that is short, else on a page per letter.</summary>
internal sealed class LetterPages : ISiteOutput
{
    // Chosen: a page of so many lines still scrolls well, and its links to letters make up for its length.
    private const int MostOnOnePage = 400;

    public IEnumerable<PlannedFile> Plan(SiteData site)
    {
        var letters = LettersOf(site);
        var split = site.Articles.Length > MostOnOnePage;
        yield return Pages.Plan(site, Pages.Letters, () => new LettersPage(Common(site, Pages.Letters, null), split ? Overview(letters) : letters));
        if (!split)
            yield break;

        foreach (var letter in letters)
        {
            var path = PathOf(letter);
            yield return Pages.Plan(site, path, () => new LettersPage(Common(site, path, letter), [letter]));
        }
    }

    private static PageModel Common(SiteData site, SitePath path, LetterView? letter) => Pages.Model(
        site,
        path,
        "a-z",
        letter is null ? site.Text["a_to_z"] : site.Text["a_to_z"] + site.Text["colon"] + letter.Letter,
        site.Text["a_to_z_description"],
        letter is null
            ? [Pages.HomeLink(site)]
            : [Pages.HomeLink(site), new LinkView(site.Text["a_to_z"], Pages.Letters.Value)]);

    private static ImmutableArray<LetterView> Overview(ImmutableArray<LetterView> letters) =>
        [.. letters.Select(letter => letter with
        {
            Articles = [new LinkView(letter.Letter, PathOf(letter).Value, letter.Articles.Length)],
        })];

    private static SitePath PathOf(LetterView letter) => SitePath.Parse($"a-z/{letter.Id["letter-".Length..]}.html");

    private static ImmutableArray<LetterView> LettersOf(SiteData site) =>
        [.. site.Index.ByTitle
            .GroupBy(article => LetterOf(article.Title), StringComparer.Ordinal)
            .OrderBy(letter => letter.Key, StringComparer.Ordinal)
            .Select(letter => new LetterView(
                letter.Key,
                IdOf(letter.Key),
                [.. letter.Select(article => new LinkView(article.Title, article.Path.Value))]))];

    private static string LetterOf(string title)
    {
        var first = title.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        if (first == default || Rune.IsDigit(first))
            return "#";

        // "Änderung" stands under A, where a reader looks for it.
        var plain = Transliteration.WithoutMarks(Rune.ToLowerInvariant(first)) is { } letters ? Rune.GetRuneAt(letters, 0) : first;
        return Rune.ToUpperInvariant(plain).ToString();
    }

    private static string IdOf(string letter) =>
        "letter-" + (letter is "#" ? "number" : char.IsAsciiLetter(letter[0]) ? letter.ToLowerInvariant() : Code(letter));

    private static string Code(string letter) => char.ConvertToUtf32(letter, 0).ToString("x", CultureInfo.InvariantCulture);
}
