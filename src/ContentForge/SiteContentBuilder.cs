using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Series;
using ContentForge.Dedup.Titles;
using ContentForge.Dedup.Union;
using ContentForge.Ingest.Words;
using ContentForge.Site.Model;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>Turns articles and families into what the site is made of: the one place that knows both.</summary>
internal static class SiteContentBuilder
{
    public static SiteContent Build(ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult families, ForgeConfiguration configuration)
    {
        var byPath = articles
            .Where(article => !article.IsRejected)
            .ToDictionary(article => article.File.Path, article => article.Value!, StringComparer.Ordinal);
        var copies = families.Families
            .Where(family => family.Kind == FamilyKind.Duplicate)
            .ToDictionary(family => family.Canonical, CopiesOf, StringComparer.Ordinal);
        var unpublished = copies.Values.SelectMany(paths => paths)
            .Concat(families.Hollow.Select(document => document.Path))
            .ToHashSet(StringComparer.Ordinal);
        var links = new CopyLinks(byPath.Keys, configuration.Input);

        return new SiteContent(
            [.. byPath.Where(pair => !unpublished.Contains(pair.Key)).Select(pair => Publish(pair.Key, pair.Value))],
            [.. families.Families.Where(DeviceSeries.Is).Select(AsSeries).Where(series => series.Members.Length > 1)]);

        PublishedArticle Publish(string path, ExtractedArticle article) => new(
            configuration.Merge == MergeMode.Union
                ? ArticleUnion.Of(article.Article, article.Sketch.Text, copies.GetValueOrDefault(path, []).Select(copy => links.Free(byPath[copy].Article)))
                : article.Article,
            article.FormerTitle is null ? article.RequestedSlug : SlugOf(path, article),
            [.. copies.GetValueOrDefault(path, []).Select(copy => new MergedCopy(copy, byPath[copy].Article.Title, byPath[copy].RequestedSlug))])
        {
            Former = article.FormerTitle is { } former ? new MergedCopy(path, former, article.RequestedSlug) : null,
            OtherTitles = article.Titles?.Fitting() ?? default,
        };

        // A page under the title of a copy lives where the copy would.
        string SlugOf(string path, ExtractedArticle article) => article.Titles!.Best.Candidate is { Source: TitleSource.Copy, File: var file } && !string.Equals(file, path, StringComparison.Ordinal)
            ? byPath[file].RequestedSlug ?? Path.GetFileNameWithoutExtension(file)
            : Slug.From(article.Article.Title, "article", article.Article.Language);

        Series AsSeries(DuplicateFamily family)
        {
            var members = family.Members.Where(path => !unpublished.Contains(path)).ToImmutableArray();
            var titles = members.Select(path => byPath[path].Article.Title).ToImmutableArray();
            var lead = byPath[family.Canonical];
            var title = SeriesTitle.Of(
                titles,
                [.. family.Substitutions.SelectMany(substitution => new[] { substitution.From, substitution.To })],
                DeviceNoun.Of(lead.Article.Language, lead.Sketch.Text),
                lead.Article.Language,
                word => OpenEnd.Is(word, lead.Article.Language));
            return new Series(title.Text, [.. members.Zip(SeriesTitle.Labels(titles), (path, label) => new SeriesMember(path, label))]) { Name = title.Common };
        }
    }

    private static ImmutableArray<string> CopiesOf(DuplicateFamily family) =>
        [.. family.Members.Where(path => !string.Equals(path, family.Canonical, StringComparison.Ordinal))];
}
