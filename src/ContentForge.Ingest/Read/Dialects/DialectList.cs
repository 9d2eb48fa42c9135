using System.Collections.Immutable;
using AngleSharp.Html.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// Makes standard markup of unusual one, right after an article is read, so that whatever comes behind knows one way to write code, steps,
/// pictures and headings. What a way of writing looks like is told by its structure, hardly ever by names.
/// </summary>
internal static class DialectList
{
    /// <summary>
    /// The order matters: the numbers beside lines of code must be gone before numbers are taken for those of steps, and what unfolds must
    /// have its headings before the steps below them are looked for.
    /// </summary>
    private static readonly ImmutableArray<IDialect> All =
    [
        new BaseAddress(),
        new PictureElements(),
        new HeadingLinks(),
        new CodeTables(),
        new CodeBlocks(),
        new Tabs(),
        new Collapsibles(),
        new StepTables(),
        new StepItems(),
        new NumberedBlocks(),
    ];

    /// <summary>Applies all of them.</summary>
    /// <returns>What was left out, in the order in which it was found.</returns>
    public static ImmutableArray<LeftOut> Apply(IHtmlDocument document)
    {
        var context = new DialectContext(document);
        foreach (var dialect in All)
            dialect.Apply(context);
        return context.TakeLeftOut();
    }
}
