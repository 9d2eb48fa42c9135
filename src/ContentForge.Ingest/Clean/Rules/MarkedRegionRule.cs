using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>What lies between a comment that says where ads begin and the one that says where they end.</summary>
internal sealed partial class MarkedRegionRule : ICleaningRule
{
    /// <summary>Chosen: more text than any ad has. Such a region has lost its own end and found that of another.</summary>
    private const int MaxRegionText = 1500;

    public string Id => "marked-region";

    public void Apply(CleaningContext context)
    {
        IComment? begin = null;
        var siblings = new SiblingScan();
        foreach (var comment in context.Comments)
        {
            if (!Edge().IsMatch(comment.Data) || IsAroundText(comment.Data) || !context.IsAttached(comment))
                continue;

            if (IsBegin(comment.Data))
            {
                AbandonUnclosed(context, begin);
                begin = comment;
            }
            else if (begin is not null)
            {
                RemoveBetween(context, begin, comment, siblings);
                begin = null;
            }
        }

        AbandonUnclosed(context, begin);
    }

    /// <summary>An "ad section" is the text that a network may read to choose its ads by.</summary>
    private static bool IsAroundText(string edge) => edge.Contains("ad_section", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an edge is the first of its two: its last word says so.</summary>
    private static bool IsBegin(ReadOnlySpan<char> edge)
    {
        var end = edge.Length;
        while (!char.IsLetter(edge[end - 1]))
            end--;
        var word = edge[..end].TrimEnd("sS");
        return word.EndsWith("begin", StringComparison.OrdinalIgnoreCase) || word.EndsWith("start", StringComparison.OrdinalIgnoreCase);
    }

    private static void AbandonUnclosed(CleaningContext context, IComment? begin)
    {
        if (begin is not null)
            Abandon(context, begin, "has no end before the next one begins");
    }

    private static void Abandon(CleaningContext context, IComment begin, string reason) =>
        context.Report(DiagnosticCodes.UnclosedRegion, () => PlaceOf(begin), $"The region '{begin.Data.Trim()}' {reason}.");

    private void RemoveBetween(CleaningContext context, IComment begin, IComment end, SiblingScan siblings)
    {
        var nodes = siblings.Between(begin, end) ?? siblings.Across(context.Body, begin, end);
        if (nodes is null)
        {
            Abandon(context, begin, "is one of too many that begin in one element and end in another");
            return;
        }

        if (nodes.Sum(Texts.Length) > MaxRegionText || nodes.Any(HoldsHeading))
        {
            Abandon(context, begin, "holds more than an ad: a heading of the article, or too much text");
            return;
        }

        foreach (var node in nodes)
        {
            var isRecorded = node is IElement || !Texts.IsBlank(node.TextContent);
            if (isRecorded)
                context.Remove(node, Id, RemovalClasses.Ad, AddressOf(node));
            else
                context.Drop(node);
        }
    }

    /// <summary>The topmost nodes that lie wholly between the two.</summary>
    private static List<INode> NodesBetween(INode root, INode begin, INode end)
    {
        var nodes = new List<INode>();
        var isInside = false;
        INode? taken = null;
        foreach (var node in root.Walk())
        {
            if (node == end)
                break;
            if (node == begin)
                isInside = true;
            else if (isInside && (taken is null || !taken.Contains(node)) && !node.Contains(end))
                nodes.Add(taken = node);
        }

        return nodes;
    }

    /// <summary>
    /// Finds the nodes between two siblings. Regions come in document order, so the search goes on where the last one ended: from the
    /// start each time, a page of many regions would take the square of their number.
    /// </summary>
    private sealed class SiblingScan
    {
        /// <summary>Chosen: no article has so many, and each takes a walk over the whole article.</summary>
        private const int MaxAcross = 100;

        private INode? _parent;
        private int _across;
        private int _index;

        public List<INode>? Between(INode begin, INode end)
        {
            if (begin.Parent is not { } parent || parent != end.Parent)
                return null;
            if (parent != _parent)
                (_parent, _index) = (parent, 0);

            var children = parent.ChildNodes;
            while (_index < children.Length && children[_index] != begin)
                _index++;
            var nodes = new List<INode>();
            for (var i = _index + 1; i < children.Length && children[i] != end; i++)
                nodes.Add(children[i]);
            return nodes;
        }

        /// <summary>The nodes between two that lie in different elements; null when there were too many such pairs.</summary>
        public List<INode>? Across(INode root, INode begin, INode end) => ++_across > MaxAcross ? null : NodesBetween(root, begin, end);
    }

    private static bool HoldsHeading(INode node) => IsHeadingOfArticle(node) || node.WalkElements().Any(IsHeadingOfArticle);

    /// <summary>Text ads have a headline too, but theirs is a link.</summary>
    private static bool IsHeadingOfArticle(INode node) => Markup.IsHeading(node) && !node.WalkElements().Any(inner => Markup.Is(inner, "a"));

    private static string? AddressOf(INode node) =>
        node is IElement element ? new[] { element }.Concat(element.WalkElements()).Select(LinkTarget.Of).FirstOrDefault(url => url is not null) : null;

    /// <summary>Comments do not know their lines; what stands behind one does.</summary>
    private static INode PlaceOf(IComment comment) => Markup.Next(comment) as IElement ?? (INode)comment;

    [GeneratedRegex(@"^[^\w]*(?:end[\w ]*?)?(?:\w+[ _-]+){0,3}(?:ads?|adverts?|advertisements?|adsense|sponsored|banners?)\b(?:[ _-]+\w+){0,2}?[ _-]*(?:begin|start|end|stop)s?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Edge();
}
