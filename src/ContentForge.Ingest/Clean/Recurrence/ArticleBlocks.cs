using ContentForge.Core.Model;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>The blocks of an article in reading order, those inside of steps left out.</summary>
internal static class ArticleBlocks
{
    /// <summary>Every block with whether it belongs to a fix or to an answer.</summary>
    public static IEnumerable<(Block Block, bool IsInFix)> Of(HelpArticle article)
    {
        var fixes = article.Fixes.ToDictionary(fix => fix.Id, StringComparer.Ordinal);
        return
        [
            .. Outside(article.Intro),
            .. article.Groups.SelectMany(group => Outside(group.Body).Concat(group.FixIds.SelectMany(id => Inside(Of(fixes[id]))))),
            .. Inside(article.Faqs.SelectMany(faq => faq.Answer)),
            .. Outside(article.Conclusion),
        ];
    }

    private static IEnumerable<Block> Of(Fix fix) => fix.Body.Concat(fix.Procedures.SelectMany(procedure => procedure.Body.Concat(procedure.Result)));

    private static IEnumerable<(Block, bool)> Outside(IEnumerable<Block> blocks) => blocks.Select(block => (block, false));

    private static IEnumerable<(Block, bool)> Inside(IEnumerable<Block> blocks) => blocks.Select(block => (block, true));
}

/// <summary>The words of a block, for the record.</summary>
internal static class BlockText
{
    // Blocks nest only as deep as extraction lets them, which is bounded.
    public static string Of(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.Plain,
        HeadingBlock heading => heading.Text.Plain,
        NoteBlock note => note.Note.Text.Plain,
        ListBlock list => Join(list.Items.SelectMany(item => item.Blocks)),
        QuoteBlock quote => Join(quote.Blocks),
        CodeBlock code => code.Text,
        MediaBlock { Media: var media } => media.Alt ?? "",
        _ => "",
    };

    private static string Join(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(Of));
}
