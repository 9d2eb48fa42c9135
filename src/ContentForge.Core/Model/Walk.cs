using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>Goes through all blocks or steps, those within others too, in the order of the page.</summary>
public static class Walk
{
    /// <summary>All blocks, each list and quote before what it holds.</summary>
    public static IEnumerable<Block> Blocks(ImmutableArray<Block> blocks) => InOrder(blocks, block => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Blocks),
        QuoteBlock quote => quote.Blocks,
        _ => [],
    });

    /// <summary>All steps, each before those of its branches and its parts.</summary>
    public static IEnumerable<Step> Steps(ImmutableArray<Step> steps) =>
        InOrder(steps, step => step.Branches.SelectMany(branch => branch.Steps).Concat(step.Substeps));

    // Whoever reads an article from JSON may nest it deeply: no recursion.
    private static IEnumerable<T> InOrder<T>(IEnumerable<T> roots, Func<T, IEnumerable<T>> children)
    {
        var waiting = new Stack<T>(roots.Reverse());
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var child in children(next).Reverse())
                waiting.Push(child);
        }
    }
}

/// <summary>Keeps nesting within what a reader can follow and a template can include. What lies deeper is not lost: it comes up.</summary>
public static class Nesting
{
    /// <summary>How deeply blocks and steps may nest on a page. Chosen: each level is indented, and a telephone has room for about six.</summary>
    public const int Deepest = 6;

    /// <summary>All blocks below, without the lists and quotes that hold them.</summary>
    public static ImmutableArray<Block> Flatten(ImmutableArray<Block> blocks) => [.. Walk.Blocks(blocks).Where(block => block is not (ListBlock or QuoteBlock))];

    /// <summary>All steps below, one after the other.</summary>
    public static ImmutableArray<Step> Flatten(ImmutableArray<Step> steps) => [.. Walk.Steps(steps).Select(step => step with { Substeps = [], Branches = [] })];
}

/// <summary>Finds the pictures, films and frames of an article wherever they stand.</summary>
public static class ArticleMedia
{
    /// <summary>All media of an article; intro first, then the fixes, the questions and the conclusion.</summary>
    public static IEnumerable<Media> Of(HelpArticle article) =>
    [
        .. Of(article.Intro),
        .. article.Groups.SelectMany(group => Of(group.Body)),
        .. article.Fixes.SelectMany(fix => Of(fix.Body).Concat(fix.Procedures.SelectMany(Of))),
        .. article.Faqs.SelectMany(faq => Of(faq.Answer)),
        .. Of(article.Conclusion),
    ];

    private static IEnumerable<Media> Of(Procedure procedure) =>
        Of(procedure.Body).Concat(Walk.Steps(procedure.Steps).SelectMany(step => step.Media.Concat(Of(step.Details)))).Concat(Of(procedure.Result));

    private static IEnumerable<Media> Of(ImmutableArray<Block> blocks) => Walk.Blocks(blocks).OfType<MediaBlock>().Select(block => block.Media);
}

/// <summary>What an article says, without its form: for the search index and for machines.</summary>
public static class PlainText
{
    /// <summary>The texts of all blocks below, one blank between them.</summary>
    public static string Of(ImmutableArray<Block> blocks) => string.Join(' ', Walk.Blocks(blocks).Select(Of).Where(text => text.Length > 0));

    private static string Of(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.Plain,
        HeadingBlock heading => heading.Text.Plain,
        TableBlock table => string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Plain)),
        CodeBlock code => code.Text,
        NoteBlock note => note.Note.Text.Plain,
        MediaBlock media => media.Media.Caption ?? "",
        _ => "",
    };
}
