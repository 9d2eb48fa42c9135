using System.Text;
using AngleSharp.Dom;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>A line between two paragraphs that calls to read another article: a label of a list of links, with the links right behind it.</summary>
internal sealed class RelatedLineRule : ICleaningRule
{
    private const int MaxText = 400;

    public string Id => "related-line";

    public void Apply(CleaningContext context)
    {
        foreach (var link in context.Elements("a"))
        {
            if (link.GetAttribute("href") is not { Length: > 0 } href || href.StartsWith('#'))
                continue;

            var block = Markup.Block(link);
            if (block.LocalName is not ("p" or "div" or "blockquote" or "li") || !IsBesideTheText(block))
                continue;
            if (context.Text(block).Length <= MaxText && RelatedLabels.Contains(WordsBesideLinks(block)))
                context.Remove(block, Id, RemovalClasses.RelatedLinks, LinkTarget.Of(link));
        }
    }

    /// <summary>A step and a table may refer to other articles.</summary>
    private static bool IsBesideTheText(IElement block) => Markup.Ancestor(block, "ol", "table") is null && !Markup.HoldsBlocks(block) && !Markup.Holds(block, "img");

    private static string WordsBesideLinks(IElement block)
    {
        var words = new StringBuilder();
        foreach (var node in block.Walk())
        {
            if (node is IText text && Markup.Ancestor(text, "a") is null)
                words.Append(text.Data);
        }

        return words.ToString();
    }
}
