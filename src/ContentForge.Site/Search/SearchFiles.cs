using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ContentForge.Core.Model;
using ContentForge.Site.Model;

namespace ContentForge.Site.Search;

/// <summary>
/// Writes a <see cref="SearchIndex"/> as scripts that call <c>contentforgeSearch</c>, because scripts are what a page may load from the
/// file system and under a strict security policy alike:
/// <list type="bullet">
/// <item><c>index.js</c>: the number of articles, how many are in one file, what each file of terms and of words begins with, and the synonyms;</item>
/// <item><c>terms-N.js</c>: terms with frequency and postings. A posting is the distance from the article before it (base 36) and the
/// weight as a capital letter;</item>
/// <item><c>articles-N.js</c>: title, address, summary, and what else a result tells: how many fixes or steps, and systems;</item>
/// <item><c>words-N.js</c>: the vocabulary for mistyped words.</item>
/// </list>
/// The folder carries a hash of everything in it, so a browser may keep the files for ever.
/// </summary>
internal static class SearchFiles
{
    // Chosen: a search loads one file per word that is typed, and one so small comes with the first packets of a server; articles are few
    // to a file, because results are spread over all files.
    private const int TermFileChars = 10_000;
    private const int WordFileChars = 6_000;
    private const int ArticlesPerFile = 5;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The files; the first is <c>index.js</c>.</summary>
    public static ImmutableArray<PlannedFile> Of(SearchIndex index, ThemeText text)
    {
        var files = new List<(string Name, string Content)>();
        var firstTerms = AddParts(files, "terms", Cut(index.Terms.Select(Entry), entry => entry.Sum(text => text.Length + 3), TermFileChars), entry => entry[0]);
        var firstWords = AddParts(files, "words", Cut(index.Vocabulary, word => word.Length + 3, WordFileChars), word => word);

        foreach (var (number, part) in index.Documents.Chunk(ArticlesPerFile).Index())
            files.Add((Numbered("articles", number), Call("articles", number, part.Select(article => Describe(article, text)))));
        files.Insert(0, ("index.js", Call("index", 0, new
        {
            count = index.Documents.Length,
            perFile = ArticlesPerFile,
            firstTerms,
            firstWords,
            synonyms = Synonyms.For(index.Terms.Select(term => term.Term).ToHashSet(StringComparer.Ordinal)),
        })));

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => file.Content)))))[..12];
        return [.. files.Select(file => new PlannedFile(
            SitePath.Parse($"assets/search-{hash}/{file.Name}"), () => Encoding.UTF8.GetBytes(file.Content)))];
    }

    /// <summary>Postings in their written form.</summary>
    internal static string Write(ImmutableArray<(int Document, int Weight)> postings)
    {
        var text = new StringBuilder(postings.Length * 3);
        var before = -1;
        foreach (var (document, weight) in postings)
        {
            AppendBase36(text, document - before);
            text.Append((char)('A' + weight - 1));
            before = document;
        }

        return text.ToString();
    }

    private static string[] Entry(SearchTerm term) => [term.Term, term.Frequency.ToString(CultureInfo.InvariantCulture), Write(term.Postings)];

    /// <summary>Adds a file for each part.</summary>
    /// <returns>What each part begins with.</returns>
    private static List<string> AddParts<T>(List<(string Name, string Content)> files, string kind, IEnumerable<List<T>> parts, Func<T, string> nameOf)
    {
        var firsts = new List<string>();
        foreach (var part in parts)
        {
            files.Add((Numbered(kind, firsts.Count), Call(kind, firsts.Count, part)));
            firsts.Add(nameOf(part[0]));
        }

        return firsts;
    }

    /// <summary>Cuts a list into parts of about one size.</summary>
    private static IEnumerable<List<T>> Cut<T>(IEnumerable<T> entries, Func<T, int> sizeOf, int most)
    {
        var part = new List<T>();
        var size = 0;
        foreach (var entry in entries)
        {
            part.Add(entry);
            size += sizeOf(entry);
            if (size < most)
                continue;

            yield return part;
            part = [];
            size = 0;
        }

        if (part.Count > 0)
            yield return part;
    }

    private static object[] Describe(SiteArticle article, ThemeText text) =>
        [article.Title, article.Path.Value, article.Summary, article.PlatformNames.InsertRange(0, CountOf(article, text))];

    private static IEnumerable<string> CountOf(SiteArticle article, ThemeText text)
    {
        if (article.Article.Kind == ArticleKind.HowTo && article.StepCount > 0)
            yield return text.Count("step_count", article.StepCount);
        else if (article.Article.Kind != ArticleKind.HowTo && article.Fixes.Length > 0)
            yield return text.Count("fix_count", article.Fixes.Length);
    }

    private static string Call(string kind, int number, object data) =>
        string.Create(CultureInfo.InvariantCulture, $"contentforgeSearch('{kind}', {number}, {JsonSerializer.Serialize(data, Json)});\n");

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.js");

    private static void AppendBase36(StringBuilder text, int number)
    {
        if (number >= 36)
            AppendBase36(text, number / 36);
        text.Append(Digits[number % 36]);
    }
}
