using System.Text;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Lines between two paragraphs that call to read other articles: a label of a list of links with the links right behind it, in the same
/// line or in the next ones.
/// </summary>
internal sealed class RelatedLineRule : ICleaningRule
{
    /// <summary>Chosen: a label and three titles. A longer paragraph says something of its own.</summary>
    private const int MaxText = 400;

    public string Id => "related-line";

    public void Apply(CleaningContext context)
    {
        Line? line = null;
        foreach (var link in context.Elements("a"))
        {
            if (link.GetAttribute("href") is not { Length: > 0 } href || href.StartsWith('#') || !LeavesArticle(href, context))
                continue;

            var isWholeLine = context.LengthOfBlock(link, out var block) <= Texts.Length(link) + Marks;

            // Many links stand in one block, of which everything is asked once.
            if (line?.Block != block)
                line = new Line(block, context);
            if (!(isWholeLine || line.Label is not null || line.BeginsWithLabel) || !line.MayBeRelated)
                continue;

            var label = line.Label;
            if (line.IsLabelled)
                context.Remove(block, Id, RemovalClasses.RelatedLinks, LinkTarget.Of(link));
            else if (label is not null && Texts.Key(WordsBesideLinks(block)).Length == 0)
                RemoveWithLabel(context, label, block);
            else
                continue;
            line = null;
        }
    }

    /// <summary>Documentation that is kept as files refers to its own pages by their names; whoever copies a site has whole addresses.</summary>
    private static bool LeavesArticle(string href, CleaningContext context) => context.IsPage || Urls.Host(href) is not null;

    /// <summary>Chosen: two arrows and their like around a link.</summary>
    private const int Marks = 4;

    /// <summary>The label goes with all lines of links that follow it.</summary>
    private void RemoveWithLabel(CleaningContext context, IElement label, IElement first)
    {
        var lines = Markup.Following(first).TakeWhile(node => node is IElement { LocalName: "p" } line && Markup.Holds(line, "a") && Texts.Key(WordsBesideLinks(line)).Length == 0);
        foreach (var node in lines.Prepend(first).Prepend(label).ToList())
            context.Remove(node, Id, RemovalClasses.RelatedLinks);
    }

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

    /// <summary>A block with links.</summary>
    private sealed class Line(IElement block, CleaningContext context)
    {
        private readonly Lazy<bool> _mayBeRelated = new(() => IsLine(block, context));
        private readonly Lazy<bool> _isLabelled = new(() => HoldsLabel(block, context));

        public IElement Block { get; } = block;

        /// <summary>The label right before it, if any.</summary>
        public IElement? Label { get; } = block.LocalName == "p" ? LabelBefore(block, context) : null;

        /// <summary>Whether it can begin with a label: a cheap question to ask first.</summary>
        public bool BeginsWithLabel { get; } = RelatedLabels.MayContain(context.Text(block));

        /// <summary>A step and a table may refer to other articles.</summary>
        public bool MayBeRelated => _mayBeRelated.Value;

        /// <summary>Whether its words beside the links are a label.</summary>
        public bool IsLabelled => _isLabelled.Value;

        private static bool IsLine(IElement block, CleaningContext context) =>
            block.LocalName is "p" or "div" or "blockquote" or "li"
            && Markup.Ancestor(block, "ol", "table") is null
            && !Markup.HoldsBlocks(block)
            && !Markup.Holds(block, "img")
            && context.Text(block).Length <= MaxText;

        private static bool HoldsLabel(IElement block, CleaningContext context)
        {
            var words = WordsBesideLinks(block);
            return Texts.Key(words).Length > 0 ? RelatedLabels.Contains(words) : IsLabelToColon(context.Text(block));
        }

        private static bool IsLabelToColon(string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && RelatedLabels.Contains(text[..colon]);

        private static IElement? LabelBefore(IElement block, CleaningContext context) =>
            Markup.Previous(block) is IElement { LocalName: "p" } label && RelatedLabels.Contains(context.Text(label)) ? label : null;
    }
}
