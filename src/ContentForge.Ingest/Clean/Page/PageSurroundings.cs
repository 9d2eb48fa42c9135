using System.Collections.Immutable;
using AngleSharp.Dom;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>
/// Keeps account of what a page loses on the way to its article, so that an editor can see that it was nothing of the article. It
/// remembers the page as it was and looks, afterwards, which parts are not in it any more.
/// </summary>
internal sealed class PageSurroundings
{
    /// <summary>The rule that these removals go by.</summary>
    public const string RuleId = "main-content";

    /// <summary>A larger part is told piece by piece.</summary>
    private const int MaxPiece = 400;

    /// <summary>Chosen: nobody reads more of one removal, and reports hold all of them.</summary>
    private const int MaxRecordedText = 4000;

    private readonly List<INode> _nodes = [];

    /// <summary>Where each node lay: what is taken out in several steps is in pieces afterwards.</summary>
    private readonly Dictionary<INode, IElement?> _parents = new(ReferenceEqualityComparer.Instance);

    private readonly ImmutableArray<Removal>.Builder _lost = ImmutableArray.CreateBuilder<Removal>();

    private PageSurroundings(IElement body)
    {
        foreach (var node in body.Walk())
        {
            _nodes.Add(node);
            _parents[node] = node.ParentElement;
        }
    }

    /// <summary>Remembers a page.</summary>
    public static PageSurroundings Of(IElement body) => new(body);

    /// <summary>What is gone, in the order of the page. What shows nothing is left out.</summary>
    public ImmutableArray<Removal> Lost()
    {
        foreach (var node in _nodes)
        {
            if (node.Parent is null)
                Add(node);
        }

        return _lost.ToImmutable();
    }

    private void Add(INode top)
    {
        var open = new Stack<INode>([top]);
        while (open.TryPop(out var node))
        {
            if (!Shows(node))
                continue;
            if (node is IElement element && IsToBeTakenApart(element))
            {
                for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
                    open.Push(element.ChildNodes[i]);
            }
            else if (Record(node) is var removal && (removal.Text.Length > 0 || removal.Url is not null))
            {
                _lost.Add(removal);
            }
        }
    }

    /// <summary>What is large, or what is left of a box after its content went. Lists stay whole: a menu is one thing to whoever reads the report.</summary>
    private static bool IsToBeTakenApart(IElement element) =>
        Markup.Holds(element, "script", "style", "template", "noscript")
        || (element.LocalName is not ("ul" or "ol" or "dl") && Markup.HoldsBlocks(element)
            && (SourceLines.Own(element) is null || Texts.Length(element) is 0 or > MaxPiece));

    private static bool Shows(INode node) => node switch
    {
        IText text => !Texts.IsBlank(text.Data),
        IElement { LocalName: "script" or "style" or "template" or "noscript" or "link" or "meta" or "input" } => false,
        IElement element => !Texts.IsBlank(element),
        _ => false,
    };

    private Removal Record(INode node) =>
        new(RuleId, RemovalClasses.Chrome, LinesOf(node), Texts.Shorten(Texts.Describe(node), MaxRecordedText), node is IElement element ? AddressIn(element) : null)
        {
            Characters = Texts.Length(node),
        };

    /// <summary>The address of a link or picture, if that is all there is.</summary>
    private static string? AddressIn(IElement element) => LinkTarget.Of(element) ?? (Texts.HasAny(element) ? null : Markup.First(element, "img", "iframe", "video") is { } media ? LinkTarget.Of(media) : null);

    private SourceSpan LinesOf(INode node)
    {
        if (SourceLines.Within(node) is { } own)
            return own;

        for (var at = node.ParentElement ?? _parents[node]; at is not null; at = at.ParentElement ?? _parents.GetValueOrDefault(at))
        {
            if (SourceLines.Own(at) is { } around)
                return around;
        }

        return SourceSpan.At(1);
    }
}
