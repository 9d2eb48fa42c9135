using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Parts of the site around the article. Their words, which are data, only name a suspect: the article may have a section of that name. What
/// convicts it is where it stands and what it holds, see <see cref="PartSigns"/>, or that an editor says so.
/// </summary>
internal sealed class BoilerplateRule : ICleaningRule
{
    /// <summary>Chosen: longer blocks are prose, whatever they begin with.</summary>
    private const int MaxBlockText = 300;

    /// <summary>Chosen: a paragraph of this length is prose; so much of it in a row keeps a tail.</summary>
    private const int ProseText = 120;

    /// <summary>Chosen: a line of a few words. Longer ones can be sentences.</summary>
    private const int ShortText = 40;

    /// <summary>Chosen: more of them are a text that goes on, however short they are.</summary>
    private const int MaxSentences = 4;

    private static readonly string[] BlockNames = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "center", "span", "blockquote", "td", "dt"];

    private static readonly ILookup<string, string> Data = EmbeddedData.Lines("regions.txt")
        .Select(line => line.Split(' ', 2))
        .ToLookup(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);

    private static readonly PhrasePatterns All = new(Data.SelectMany(phrases => phrases));
    private static readonly PhrasePatterns Asks = new(Data["ask"]);
    private static readonly PhrasePatterns Parts = new(Data["part"]);
    private static readonly PhrasePatterns Lines = new(Data["line"]);

    public string Id => "region";

    public void Apply(CleaningContext context)
    {
        var silent = new TailScan(context.Body, static (node, sentences) => sentences > 0 || HoldsProse(node));
        var brief = new TailScan(context.Body, static (node, sentences) => sentences > MaxSentences || HoldsProse(node));
        var head = new Lazy<HashSet<IElement>>(() => [.. context.Edges.Head]);
        foreach (var block in context.Elements(BlockNames))
        {
            if (Markup.HoldsBlocks(block) || context.Text(block) is not { Length: > 0 and <= MaxBlockText } text || !(All.MayContain(text) || context.Phrases.MayRemove(text)))
                continue;

            var key = Texts.Key(text);
            if (context.Phrases.Allowed.Contains(key))
                continue;
            if (context.Phrases.Blocked.Contains(key))
                Remove(context, [block]);
            else if (context.Phrases.Sections.Contains(key) && Markup.IsHeading(block))
                Remove(context, HeadingSection.Of(block));
            else if (context.Phrases.Tails.Contains(key))
                Remove(context, brief.From(block, Sentences) ?? []);
            else if (!IsOfProcedure(block))
                Remove(context, Suspect(block, key));
        }

        IReadOnlyList<INode> Suspect(IElement block, string key)
        {
            if (Asks.Contains(key))
                return silent.From(block, Sentences) ?? Convicted(brief.From(block, Sentences)) ?? Convicted(Section(block)) ?? (IsHeadingOfText(block) ? [] : [block]);
            if (Parts.Contains(key))
                return (brief.From(block, Sentences) is { } tail && (tail.Count == 1 || PartSigns.AreIn(tail, context)) ? tail : null) ?? Convicted(Section(block)) ?? [];
            return Lines.Contains(key) && !IsHeadingOfText(block) && (head.Value.Contains(block) || silent.From(block, Sentences) is not null || PartSigns.AreIn([block], context)) ? [block] : [];
        }

        List<INode>? Convicted(List<INode>? part) => part is not null && PartSigns.AreIn(part, context) ? part : null;
    }

    private void Remove(CleaningContext context, IReadOnlyList<INode> nodes)
    {
        foreach (var node in nodes)
            context.Remove(node, Id, RemovalClasses.Chrome);
    }

    /// <summary>A step, a cell and a term may say no more than a button does.</summary>
    private static bool IsOfProcedure(IElement block) => Markup.Ancestor(block, "ol", "table", "pre", "dl") is not null;

    /// <summary>What stands under a heading, if that explains nothing.</summary>
    private static List<INode>? Section(IElement heading) =>
        Markup.IsHeading(heading) && HeadingSection.Of(heading) is var section && !section.Skip(1).Any(Explains) ? section : null;

    private static bool IsHeadingOfText(IElement block) => Markup.IsHeading(block) && HeadingSection.Of(block).Skip(1).Any(node => node is IElement element && Texts.HasAny(element) && !IsLinkDense(element));

    private static bool HoldsProse(INode node)
    {
        if (node is not IElement element)
            return node.TextContent.Length > ProseText;
        return HoldsProcedure(element) || (element.LocalName is "pre" or "table" && !IsLinkDense(element)) || (element.LocalName is "p" or "li" && IsProse(element))
            || element.WalkElements().Any(child => child.LocalName is "p" && IsProse(child));
    }

    /// <summary>How many paragraphs and items end as sentences do and are more than a thank-you.</summary>
    private static int Sentences(INode node) => node is IElement element
        ? element.WalkElements().Prepend(element).Count(part => part.LocalName is "p" or "li" && !Markup.HoldsBlocks(part) && Texts.Length(part) > ShortText && !IsLinkDense(part) && Texts.Of(part) is [.., '.' or ':'])
        : 0;

    /// <summary>A sentence with marked words tells what to click.</summary>
    private static bool Explains(INode node) =>
        HoldsProse(node) || (node is IElement element && Markup.Holds(element, "strong", "b", "kbd", "code") && Texts.Length(element) > ShortText);

    private static bool HoldsProcedure(INode node) =>
        node is IElement { LocalName: "ol", Children.Length: > 1 } list && !IsLinkDense(list);

    private static bool IsProse(IElement element) =>
        Texts.Length(element) > ProseText && !IsLinkDense(element);

    private static bool IsLinkDense(IElement element) => element.QuerySelectorAll("a").Sum(Texts.Length) * 2 >= Texts.Length(element);
}
