using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Titles;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Words;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>Gives each published article the title that its text deserves: one of its copies' titles, its first heading, the name of its file.</summary>
internal static class ArticleTitles
{
    /// <summary>A name of a file with fewer words is a number or a code.</summary>
    private const int FewestFileWords = 4;

    /// <summary>A longer heading is a paragraph in all but form. The longest that a title may be when an article is cleaned.</summary>
    private const int LongestHeading = 200;

    /// <summary>Chooses the title of every article that gets a page; the others stay as they are.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="found">Which of them are copies.</param>
    /// <param name="stop">Ends the work.</param>
    public static ImmutableArray<MappedArticle<ExtractedArticle>> Choose(
        ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult found, CancellationToken stop)
    {
        var byPath = articles.Where(article => !article.IsRejected).ToDictionary(article => article.File.Path, article => article.Value!, StringComparer.Ordinal);
        var copies = found.Families.Where(family => family.Kind == FamilyKind.Duplicate).ToDictionary(family => family.Canonical, family => family.Members, StringComparer.Ordinal);
        var hidden = copies.SelectMany(family => family.Value.Where(member => !string.Equals(member, family.Key, StringComparison.Ordinal)))
            .Concat(found.Hollow.Select(page => page.Path)).ToHashSet(StringComparer.Ordinal);
        var corpus = TitleCorpus.Of(byPath.Where(article => !hidden.Contains(article.Key)).Select(article => article.Value.Sketch.Text));
        return [.. articles.AsParallel().AsOrdered().WithCancellation(stop).Select(article => article.IsRejected || hidden.Contains(article.File.Path)
            ? article
            : article with { Value = Choose(article.Value!, Candidates(article.File.Path, byPath, copies.GetValueOrDefault(article.File.Path, [])), corpus) })];
    }

    private static ExtractedArticle Choose(ExtractedArticle extracted, ImmutableArray<TitleCandidate> candidates, TitleCorpus corpus)
    {
        var article = extracted.Article;
        var verdict = TitleChoice.Of(extracted.Sketch.Text, candidates, corpus, word => OpenEnd.Is(word, article.Language));
        var title = verdict.Best.Candidate.Text;
        if (extracted.HasSettledTitle)
            return extracted with { Titles = verdict };
        if (string.Equals(title, article.Title, StringComparison.Ordinal))
            return extracted with { Titles = verdict, Diagnostics = Doubt(extracted, verdict) };

        return extracted with
        {
            Titles = verdict,
            FormerTitle = article.Title,
            Article = Retitling.With(article, title),
            Diagnostics = Doubt(extracted, verdict).Add(new Diagnostic(
                DiagnosticCodes.AnotherTitle, article.Source.File, null, string.Create(CultureInfo.InvariantCulture, $"'{article.Title}' became '{title}': {verdict.Best.Score:0.00} against {verdict.Own.Score:0.00} for how well the text bears it out."))),
        };
    }

    private static ImmutableArray<Diagnostic> Doubt(ExtractedArticle extracted, TitleVerdict verdict) => verdict.IsDoubtful
        ? extracted.Diagnostics.Add(new Diagnostic(
            DiagnosticCodes.DoubtfulTitle, extracted.Article.Source.File, null, $"The text says little of what the title says, '{verdict.Best.Candidate.Text}'; it is the best of {verdict.All.Length}."))
        : extracted.Diagnostics;

    private static ImmutableArray<TitleCandidate> Candidates(string path, Dictionary<string, ExtractedArticle> articles, IReadOnlyList<string> members)
    {
        var others = members.Where(member => !string.Equals(member, path, StringComparison.Ordinal)).ToList();
        var own = articles[path].Article;
        return
        [
            new TitleCandidate(own.Title, TitleSource.Own, path),
            .. others.Select(member => new TitleCandidate(articles[member].Article.Title, TitleSource.Copy, member)),
            .. others.Prepend(path).Where(member => articles[member].Article.SourceTitle is not null).Select(member => new TitleCandidate(articles[member].Article.SourceTitle!, TitleSource.Copy, member)),
            .. Headings(own).Take(1).Select(heading => new TitleCandidate(heading, TitleSource.Heading, path)),
            .. others.Prepend(path).Select(member => (Name: NameOf(member), File: member)).Where(file => file.Name is not null).Select(file => new TitleCandidate(file.Name!, TitleSource.FileName, file.File)),
        ];
    }

    private static IEnumerable<string> Headings(HelpArticle article) =>
        article.Intro.OfType<HeadingBlock>().Select(heading => heading.Text.Plain)
            .Concat(article.Groups.Select(group => group.Title).OfType<string>())
            .Concat(article.Fixes is [var only] ? [only.Title] : [])
            .Where(heading => heading.Length <= LongestHeading);

    private static string? NameOf(string path)
    {
        var words = PrintableText.Name(Path.GetFileNameWithoutExtension(path)).Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < FewestFileWords ? null : char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..];
    }
}
