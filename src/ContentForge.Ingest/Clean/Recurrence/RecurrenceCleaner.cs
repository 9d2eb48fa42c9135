using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>
/// Takes out of an article what recurs in unrelated ones: the map half of recurrence cleaning. Steps keep every word; what a fix says
/// stays too, unless nearly all that share it have it elsewhere. Films and frames go wherever they stand.
/// </summary>
public static class RecurrenceCleaner
{
    /// <summary>The name of this rule in removals and in the configuration.</summary>
    public const string RuleId = "recurrence";

    /// <summary>Cleans an article; a function of its inputs.</summary>
    public static RecurrenceResult Clean(HelpArticle article, RecurrenceIndex index)
    {
        if (index.Count == 0)
            return new RecurrenceResult(article, []);

        var pass = new RecurrencePass(index);
        var cleaned = article with
        {
            Intro = pass.Without(article.Intro, article.Fixes.IsEmpty && article.Conclusion.IsEmpty),
            Groups = pass.Each(article.Groups, group => group with { Body = pass.Without(group.Body) }),
            Fixes = pass.Each(article.Fixes, pass.Without),
            Faqs = pass.Each(article.Faqs, faq => faq with { Answer = pass.WithoutEmbeds(faq.Answer) }),
            Conclusion = pass.Without(article.Conclusion, isEnd: true),
        };
        return pass.Removals.IsEmpty || IsEmpty(cleaned)
            ? new RecurrenceResult(article, [])
            : new RecurrenceResult(cleaned, pass.Removals);
    }

    /// <summary>An article that is nothing but what recurs is a template, and better seen than published empty.</summary>
    private static bool IsEmpty(HelpArticle article) =>
        article.Intro.IsEmpty && article.Fixes.IsEmpty && article.Faqs.IsEmpty && article.Conclusion.IsEmpty;
}

/// <summary>An article without what recurs.</summary>
/// <param name="Article">The article; the same instance when nothing was taken out.</param>
/// <param name="Removals">What was taken out, in reading order.</param>
public sealed record RecurrenceResult(HelpArticle Article, ImmutableArray<Removal> Removals);
