using ContentForge.Core.Model;
using ContentForge.Site.Relevance;
using ContentForge.Site.Model;

namespace ContentForge.Site.Search;

/// <summary>What an article gives to the index: each term with its weight, higher where the term says more about the article.</summary>
internal static class SearchDocument
{
    /// <summary>What a term weighs at least when the title has it.</summary>
    public const int TitleWeight = 9;

    // Chosen, in this order: a code or a title says what an article is about, a topic narrows it down, a heading names a part, text
    // mentions.
    private const int CodeWeight = 9;
    private const int NameWeight = 4;
    private const int HeadingWeight = 3;
    private const int TextWeight = 1;

    // A term that is said ten times says hardly more than one that is said five times: chosen.
    private const int MostMentions = 5;

    /// <summary>The terms with their weights, ordered by term.</summary>
    public static SortedDictionary<string, int> Weigh(SiteArticle article, SiteIndex index)
    {
        var weights = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in FieldsOf(article, index).GroupBy(field => field.Weight))
        {
            foreach (var term in field.SelectMany(entry => SearchTokens.Terms(entry.Text)).CountBy(term => term, StringComparer.Ordinal))
                weights[term.Key] = weights.GetValueOrDefault(term.Key) + (field.Key * (field.Key >= NameWeight ? 1 : Math.Min(term.Value, MostMentions)));
        }

        return weights;
    }

    /// <summary>The words by which a reader may know the article; a mistyped word is corrected to one of them.</summary>
    public static IEnumerable<string> Vocabulary(SiteArticle article) =>
        article.Fixes.Select(fix => fix.Title).Prepend(article.Title).SelectMany(SearchTokens.Words).Where(word => word.Length >= 4);

    private static IEnumerable<(int Weight, string Text)> FieldsOf(SiteArticle article, SiteIndex index)
    {
        yield return (TitleWeight, article.Title);
        foreach (var title in article.Published.OtherTitles)
            yield return (NameWeight, title);
        foreach (var code in article.Article.Problems.SelectMany(problem => problem.ErrorCodes))
            yield return (CodeWeight, code);
        foreach (var topic in index.TopicsWith(article))
            yield return (NameWeight, topic.Title);
        foreach (var platform in article.PlatformNames)
            yield return (NameWeight, platform);
        yield return (TextWeight, PlainText.Of(article.Article.Intro));
        foreach (var field in article.Fixes.SelectMany(FieldsOf))
            yield return field;
        yield return (TextWeight, PlainText.Of(article.Article.Conclusion));
        foreach (var faq in article.Article.Faqs)
        {
            yield return (HeadingWeight, faq.Question);
            yield return (TextWeight, PlainText.Of(faq.Answer));
        }
    }

    private static IEnumerable<(int Weight, string Text)> FieldsOf(Fix fix)
    {
        yield return (HeadingWeight, fix.Title);
        yield return (TextWeight, PlainText.Of(fix.Body));
        foreach (var procedure in fix.Procedures)
        {
            yield return (HeadingWeight, procedure.Title ?? "");
            yield return (TextWeight, PlainText.Of(procedure.Body));
            yield return (TextWeight, PlainText.Of(procedure.Result));
            foreach (var step in Walk.Steps(procedure.Steps))
            {
                yield return (TextWeight, step.Instruction.Plain);
                foreach (var path in step.Instruction.Spans.Where(span => span.Kind == TextSpanKind.MenuPath))
                    yield return (HeadingWeight, step.Instruction.Plain.Substring(path.Start, path.Length));
                yield return (TextWeight, PlainText.Of(step.Details));
            }
        }
    }
}
