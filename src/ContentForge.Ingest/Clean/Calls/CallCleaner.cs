using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Clean.Calls;

/// <summary>
/// Takes calls to readers out of an article that is to be published elsewhere: there is no place below it to comment in. They stand where the
/// article or one of its ways ends; what its title or its headings name stays.
/// </summary>
public static class CallCleaner
{
    /// <summary>The name of this rule in removals.</summary>
    public const string RuleId = "call-to-readers";

    /// <summary>Chosen: the last words of an article without ways stand in its last paragraphs.</summary>
    private const int LastBlocks = 3;

    /// <summary>Cleans an article; a function of it.</summary>
    public static (HelpArticle Article, ImmutableArray<Removal> Removals) Clean(HelpArticle article)
    {
        var headings = string.Join('\n', article.Fixes.Select(fix => fix.Title).Prepend(article.Title));
        var filter = new SentenceFilter(RuleId, RemovalClasses.Chrome, "calls for what only the page it comes from can take", sentence => ReaderCalls.Contains(sentence) && !ReaderCalls.IsSubject(sentence, headings));
        var cleaned = article with
        {
            Intro = article.Fixes.IsEmpty && article.Conclusion.IsEmpty ? Last(article.Intro, filter) : article.Intro,
            Fixes = [.. article.Fixes.Select(fix => WithoutCalls(fix, filter))],
            Conclusion = filter.Without(article.Conclusion),
        };
        var isWhole = !(cleaned.Intro.IsEmpty && cleaned.Fixes.IsEmpty && cleaned.Faqs.IsEmpty && cleaned.Conclusion.IsEmpty);
        return filter.Removals is { IsEmpty: false } removals && isWhole ? (cleaned, removals) : (article, []);
    }

    private static Fix WithoutCalls(Fix fix, SentenceFilter filter) => fix with
    {
        Body = fix.Procedures.IsEmpty ? Last(fix.Body, filter) : fix.Body,
        Procedures = [.. fix.Procedures.Select(procedure => procedure with { Result = filter.Without(procedure.Result) })],
    };

    private static ImmutableArray<Block> Last(ImmutableArray<Block> blocks, SentenceFilter filter)
    {
        var start = Math.Max(0, blocks.Length - LastBlocks);
        return [.. blocks[..start], .. filter.Without(blocks[start..])];
    }
}
