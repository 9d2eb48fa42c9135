using AngleSharp.Dom;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>Parts of the site around the article, told by the words they begin with. The words are data.</summary>
internal sealed class RegionRule : ICleaningRule
{
    /// <summary>Longer blocks are prose, whatever they begin with.</summary>
    private const int MaxBlockText = 300;

    /// <summary>A paragraph of this length is prose; so much of it in a row keeps a tail.</summary>
    private const int ProseText = 120;

    private static readonly string[] BlockNames = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "span", "blockquote", "td", "dt"];

    private static readonly ILookup<string, string> Data = EmbeddedData.Lines("regions.txt")
        .Select(line => line.Split(' ', 2))
        .ToLookup(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);

    private static readonly PhraseSet All = new(Data.SelectMany(phrases => phrases));
    private static readonly PhraseSet Tails = new(Data["tail"]);
    private static readonly PhraseSet Sections = new(Data["section"]);
    private static readonly PhraseSet Blocks = new(Data["block"]);

    public string Id => "region";

    public void Apply(CleaningContext context)
    {
        foreach (var block in context.Elements(BlockNames))
        {
            if (Markup.HoldsBlocks(block))
                continue;

            var text = context.Text(block);
            if (text.Length is 0 or > MaxBlockText || !(All.MayContain(text) || context.Phrases.MayRemove(text)))
                continue;

            var key = Texts.Key(text);
            if (context.Phrases.Allowed.Contains(key))
                continue;
            if (context.Phrases.Blocked.Contains(key))
                context.Remove(block, Id, RemovalClasses.Chrome);
            else if ((Tails.Contains(key) || context.Phrases.Tails.Contains(key)) && TailFrom(block, context.Body) is { } tail)
                RemoveAll(context, tail);
            else if (Markup.IsHeading(block) && (Sections.Contains(key) || context.Phrases.Sections.Contains(key)))
                RemoveAll(context, Section.Of(block));
            else if (Blocks.Contains(key))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    private void RemoveAll(CleaningContext context, List<INode> nodes)
    {
        foreach (var node in nodes)
            context.Remove(node, Id, RemovalClasses.Chrome);
    }

    /// <summary>Everything from a block to the end of the article, or null when there is prose or a procedure in it.</summary>
    private static List<INode>? TailFrom(IElement block, IElement body)
    {
        var tail = new List<INode> { block };
        for (INode at = block; at != body && at.Parent is { } parent; at = parent)
        {
            tail.AddRange(Markup.Following(at));
        }

        return tail.Skip(1).Any(HoldsProse) ? null : tail;
    }

    private static bool HoldsProse(INode node)
    {
        if (node is not IElement element)
            return node.TextContent.Length > ProseText;
        if (element.LocalName == "ol" && element.Children.Length > 1 && !IsLinkDense(element))
            return true;
        return element.LocalName is "p" or "li" && IsProse(element) || element.WalkElements().Any(child => child.LocalName is "p" && IsProse(child));
    }

    private static bool IsProse(IElement element) =>
        Texts.Length(element) > ProseText && !IsLinkDense(element);

    private static bool IsLinkDense(IElement element) => element.QuerySelectorAll("a").Sum(Texts.Length) * 2 >= Texts.Length(element);
}
