using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Parts of the site around the article, told by the words they begin with. The words are data.</summary>
internal sealed partial class BoilerplateRule : ICleaningRule
{
    /// <summary>Chosen: longer blocks are prose, whatever they begin with.</summary>
    private const int MaxBlockText = 300;

    /// <summary>Chosen: a paragraph of this length is prose; so much of it in a row keeps a tail.</summary>
    private const int ProseText = 120;

    private static readonly string[] BlockNames = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "center", "span", "blockquote", "td", "dt"];

    private static readonly ILookup<string, string> Data = EmbeddedData.Lines("regions.txt")
        .Select(line => line.Split(' ', 2))
        .ToLookup(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);

    private static readonly PhrasePatterns All = new(Data.SelectMany(phrases => phrases));
    private static readonly PhrasePatterns Tails = new(Data["tail"]);
    private static readonly PhrasePatterns Sections = new(Data["section"]);
    private static readonly PhrasePatterns Boxes = new(Data["box"]);
    private static readonly PhrasePatterns Blocks = new(Data["block"]);
    private static readonly PhrasePatterns WholeBlocks = new(Data["block"].Where(phrase => !phrase.EndsWith('*')));

    public string Id => "region";

    public void Apply(CleaningContext context)
    {
        var tails = new TailScan(context.Body, Keeps);
        foreach (var block in context.Elements(BlockNames))
        {
            if (Markup.HoldsBlocks(block))
                continue;

            var text = context.Text(block);
            if (text.Length is 0 or > MaxBlockText)
                continue;
            if (text[0] is '©' or '(' or 'C' or 'c' && Copyright().IsMatch(text))
            {
                context.Remove(block, Id, RemovalClasses.Chrome);
                continue;
            }

            if (!(All.MayContain(text) || context.Phrases.MayRemove(text)))
                continue;

            var key = Texts.Key(text);
            if (context.Phrases.Allowed.Contains(key))
                continue;
            if (context.Phrases.Blocked.Contains(key))
                context.Remove(block, Id, RemovalClasses.Chrome);
            else if ((Tails.Contains(key) || context.Phrases.Tails.Contains(key)) && Markup.Ancestor(block, "ol") is null && tails.From(block, Sentences) is { } tail)
                RemoveAll(context, tail);
            else if (Markup.IsHeading(block) && SectionFrom(block, key, context) is { } section)
                RemoveAll(context, section);
            else if (Blocks.Contains(key) && StandsAlone(block, key))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    /// <summary>A heading with what stands under it, or null when the words are none of the site or the section explains something.</summary>
    private static List<INode>? SectionFrom(IElement heading, string key, CleaningContext context)
    {
        if (context.Phrases.Sections.Contains(key))
            return HeadingSection.Of(heading);

        var (isSection, isBox) = (Sections.Contains(key), Boxes.Contains(key));
        if (!isSection && !isBox)
            return null;
        var section = HeadingSection.Of(heading);
        return section.Skip(1).Any(isBox ? Explains : HoldsProcedure) ? null : section;
    }

    /// <summary>A step that says no more than the words stays, and so does one cell of a row, and a heading that something is told under.</summary>
    private static bool StandsAlone(IElement block, string key) => block switch
    {
        { LocalName: "li" } => block.ParentElement is not { LocalName: "ol" },
        { LocalName: "p", ParentElement: { LocalName: "li", ParentElement.LocalName: "ol" } step } => step.FirstElementChild != block,
        { LocalName: "td" } => block.ParentElement is { Children.Length: 1 },
        { LocalName: ['h', _] } => (WholeBlocks.Contains(key) && !AdLabelRule.IsLabel(key)) || HeadingSection.Of(block).Skip(1).All(node => Texts.Length(node) <= ShortText),
        _ => true,
    };

    [GeneratedRegex(@"^(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:by\s+)?(?:(?:19|20)\d\d\b|[^.]{1,60}\b(?:19|20)\d\d\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Copyright();

    private void RemoveAll(CleaningContext context, List<INode> nodes)
    {
        foreach (var node in nodes)
            context.Remove(node, Id, RemovalClasses.Chrome);
    }

    /// <summary>Whether prose, a procedure or too many sentences keep what stands before them.</summary>
    private static bool Keeps(INode node, int sentences) => sentences > MaxSentences || HoldsProse(node);

    private static bool HoldsProse(INode node)
    {
        if (node is not IElement element)
            return node.TextContent.Length > ProseText;
        return HoldsProcedure(element) || element.LocalName is "pre" or "table" && !IsLinkDense(element) || element.LocalName is "p" or "li" && IsProse(element) || element.WalkElements().Any(child => child.LocalName is "p" && IsProse(child));
    }

    /// <summary>How many paragraphs and items end as sentences do and are more than a thank-you.</summary>
    private static int Sentences(INode node) => node is IElement element
        ? element.WalkElements().Prepend(element).Count(part => part.LocalName is "p" or "li" && !Markup.HoldsBlocks(part) && Texts.Length(part) > ShortText && !IsLinkDense(part) && Texts.Of(part) is [.., '.' or ':'])
        : 0;

    /// <summary>A sentence with marked words tells what to click.</summary>
    private static bool Explains(INode node) =>
        HoldsProse(node) || (node is IElement element && Markup.Holds(element, "strong", "b", "kbd", "code") && Texts.Length(element) > ShortText);

    /// <summary>Chosen: a line of a few words. Longer ones can be sentences.</summary>
    private const int ShortText = 40;

    /// <summary>Chosen: more of them are a text that goes on, however short they are.</summary>
    private const int MaxSentences = 4;

    private static bool HoldsProcedure(INode node) =>
        node is IElement { LocalName: "ol", Children.Length: > 1 } list && !IsLinkDense(list);

    private static bool IsProse(IElement element) =>
        Texts.Length(element) > ProseText && !IsLinkDense(element);

    private static bool IsLinkDense(IElement element) => element.QuerySelectorAll("a").Sum(Texts.Length) * 2 >= Texts.Length(element);
}
