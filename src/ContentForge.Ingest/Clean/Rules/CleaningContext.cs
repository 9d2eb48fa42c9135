using System.Collections.Immutable;
using AngleSharp.Dom;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean.FilterLists;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read;
using ContentForge.Ingest.Read.Formats;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>An article while it is cleaned: its tree, an index of it, and the record of what was taken out.</summary>
internal sealed class CleaningContext
{
    /// <summary>Chosen: nobody reads more of one removal, and reports hold all of them.</summary>
    private const int MaxRecordedText = 4000;

    /// <summary>Nobody reads more about one article.</summary>
    private const int MaxDiagnostics = 20;

    /// <summary>Stands for the rule that a list would have about a host.</summary>
    private static readonly FilterRule AdHost = FilterListParser.Parse("learned", "! Class: ad\n/counted-by-a-pixel").Rules[0];

    /// <summary>Chosen: two blocks with a blank line between them.</summary>
    private const int Beside = 2;

    private readonly ElementIndex _elements;
    private readonly BlockTexts _texts = new();
    private readonly List<IComment> _comments = [];
    private readonly Dictionary<string, FilterRule?> _linkMatches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FilterRule> _learned = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Removal>.Builder _removals = ImmutableArray.CreateBuilder<Removal>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<IElement, int> _blockLengths = [];

    /// <summary>For a container, something in it that showed when it was last looked at.</summary>
    private readonly Dictionary<IElement, INode> _shown = [];
    /// <summary>The lines on which something stood that is gone.</summary>
    private readonly HashSet<int> _removedLines = [];
    private int _lastRemoved;
    private HashSet<string>? _pictureHosts;
    private (int Version, ArticleEdges Edges)? _edges;

    /// <summary>Begins to clean an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="policyFor">Tells what is decided for articles that come from some hosts.</param>
    /// <param name="surroundings">What is already gone: the parts of a saved page around the article.</param>
    public CleaningContext(Article article, Func<IReadOnlyCollection<string>, CleaningPolicy> policyFor, IReadOnlyList<Removal> surroundings)
    {
        _lastRemoved = surroundings.Select(removal => removal.Span.EndLine).DefaultIfEmpty().Max();
        Article = article;
        Body = article.Document.Body!;
        Site = article.FrontMatter.CanonicalUrl is { } url ? Urls.Host(url.Value) : null;
        _elements = new ElementIndex(Body);
        foreach (var node in Body.Walk())
        {
            if (node is IElement element)
                _elements.Add(element);
            else if (node is IComment comment)
                _comments.Add(comment);
        }

        Policy = policyFor(SourceHosts());
    }

    public Article Article { get; }

    /// <summary>Whether it is a saved page, of which a list of links is more often the site's than the author's.</summary>
    public bool IsPage => Article.Format == SourceFormat.Html;

    /// <summary>What is decided for this article.</summary>
    public CleaningPolicy Policy { get; }

    public IElement Body { get; }

    public FilterEngine Filters => Policy.Filters;

    public PhraseDecisions Phrases => Policy.Phrases;

    /// <summary>The host the article was published on, or null when the file does not say.</summary>
    public string? Site { get; }

    /// <summary>
    /// The hosts of the article's own pictures: those that stand in it without a link. A picture from one of them is no banner.
    /// </summary>
    public IReadOnlySet<string> PictureHosts => _pictureHosts ??= FindPictureHosts();

    /// <summary>The title that the rules settled on.</summary>
    public string? Title { get; set; }

    /// <summary>The comments, in document order.</summary>
    public IReadOnlyList<IComment> Comments => _comments;

    public ImmutableArray<Removal> TakeRemovals() => _removals.ToImmutable();

    public ImmutableArray<Diagnostic> TakeDiagnostics() => _diagnostics.ToImmutable();

    /// <summary>The elements of the names, name by name, as far as they are part of the article when it is their turn; the tree may change meanwhile.</summary>
    public IEnumerable<IElement> Elements(params string[] names) => _elements.Of(names);

    /// <summary>Those of the elements that hold no other block, so that all their text is one line or one paragraph.</summary>
    public IEnumerable<IElement> Lines(params string[] names) => Elements(names).Where(element => !Markup.HoldsBlocks(element));

    /// <summary>The names of elements that occur in the article.</summary>
    public string[] ElementNames => _elements.Names;

    /// <summary>The first and the last blocks of the article as it is now.</summary>
    public ArticleEdges Edges
    {
        get
        {
            if (_edges?.Version != _elements.Version)
                _edges = (_elements.Version, ArticleEdges.Of(Body));
            return _edges.Value.Edges;
        }
    }

    /// <summary>The blocks at either end, as far as they are part of the article when it is their turn.</summary>
    public IEnumerable<IElement> EdgeBlocks => Edges.Blocks.Where(IsAttached);

    /// <summary>Whether a node is still part of the article.</summary>
    public bool IsAttached(INode node) => _elements.IsAttached(node);

    /// <summary>The text of a block; remembered, since many rules ask for it.</summary>
    public string Text(IElement block) => _texts.Of(block);

    /// <summary>The rule that blocks a link target; remembered, since articles repeat their targets.</summary>
    public FilterRule? MatchLink(string url)
    {
        if (!_linkMatches.TryGetValue(url, out var rule))
            _linkMatches[url] = rule = Filters.Match(url, ResourceTypes.Link, Site) ?? (Urls.Host(url) is { } host ? _learned.GetValueOrDefault(Urls.RegistrableDomain(host).ToString()) : null);
        return rule;
    }

    /// <summary>Remembers the host of a link that is counted by an invisible picture: whatever leads there is an advertisement, though no list names it.</summary>
    public void LearnAdHost(string url)
    {
        if (Urls.Host(url) is not { } host || PictureHosts.Any(own => Urls.AreOfOneSite(own, host)) || !_learned.TryAdd(Urls.RegistrableDomain(host).ToString(), AdHost))
            return;
        _linkMatches.Clear();
    }

    /// <summary>
    /// The text length of the block around a link, as it was when first asked for; a paragraph of thousands of links is measured once.
    /// </summary>
    public int LengthOfBlock(IElement link, out IElement block)
    {
        block = Markup.Block(link);
        if (!_blockLengths.TryGetValue(block, out var length))
            _blockLengths[block] = length = Texts.Length(block);
        return length;
    }

    /// <summary>
    /// Takes a node out, records it, and takes the containers along that it leaves empty. A caption is nothing without its picture.
    /// </summary>
    public void Remove(INode node, string rule, string @class, string? url = null, string? reason = null)
    {
        node = WithCaption(node);
        Record(node, rule, @class, url, reason, keepsText: false);
        var parent = node.Parent;
        Drop(node);
        while (parent is IElement { Parent: not null } container && container != Body && Markup.IsPrunable(container) && IsBlank(container))
        {
            parent = container.Parent;
            Drop(container);
        }
    }

    /// <summary>The figure around a picture, when that is all it shows.</summary>
    private static INode WithCaption(INode node)
    {
        if (node is not IElement element || Markup.IsBlock(element) || Markup.Ancestor(element, "figure") is not { } figure)
            return node;

        var isShown = false;
        foreach (var inner in figure.WalkElements())
        {
            if (!Markup.IsMedia(inner) && inner.LocalName is not ("pre" or "table" or "p" or "li"))
                continue;
            if (inner != element && !element.Contains(inner))
                return node;
            isShown = true;
        }

        return isShown ? figure : node;
    }

    /// <summary>
    /// Whether a container shows nothing any more. What was found in it is remembered: a container of a thousand things that go one by one is
    /// not gone through a thousand times.
    /// </summary>
    private bool IsBlank(IElement container)
    {
        if (_shown.TryGetValue(container, out var known) && IsWithin(known, container) && Texts.Shows(known))
            return false;
        if (Texts.LastShown(container) is not { } shown)
            return true;

        _shown[container] = shown;
        return false;
    }

    private static bool IsWithin(INode node, INode container)
    {
        var at = node.Parent;
        while (at is not null && at != container)
            at = at.Parent;
        return at is not null;
    }

    /// <summary>Takes a link off its words, which stay, and records it.</summary>
    public void Unlink(IElement link, string rule, string @class, string? reason = null)
    {
        Record(link, rule, @class, LinkTarget.Of(link), reason, keepsText: true);
        Unwrap(link);
    }

    /// <summary>Takes sentences out of a block, the rest of which stays, and records them.</summary>
    public void RemoveSentences(IElement block, PlacedText text, IReadOnlyList<Range> sentences, string rule, string @class)
    {
        _texts.Forget(block);
        text.Cut(sentences);
        foreach (var sentence in sentences)
        {
            var gone = text.Text[sentence].Trim();
            _removals.Add(new Removal(rule, @class, SourceLines.Of(block), Texts.Shorten(gone, MaxRecordedText), null) { Characters = gone.Count(c => !char.IsWhiteSpace(c)) });
        }
    }

    /// <summary>Takes out a node in which there is nothing to record.</summary>
    public void Drop(INode node)
    {
        _texts.Forget(node);
        node.Parent?.RemoveChild(node);
        _elements.Detached();
    }

    /// <summary>Puts the content of an element in its place.</summary>
    public void Unwrap(IElement element)
    {
        _texts.Forget(element);
        Markup.Unwrap(element);
        _elements.Detached();
    }

    /// <summary>Whether something is gone that stood right before or behind a node.</summary>
    public bool IsBesideRemoval(INode node)
    {
        var lines = SourceLines.Of(node);
        for (var line = lines.StartLine - Beside; line <= lines.EndLine + Beside; line++)
        {
            if (_removedLines.Contains(line))
                return true;
        }

        return false;
    }

    /// <summary>Whether something is gone that stood behind a node.</summary>
    public bool HasRemovedBehind(INode node) => _lastRemoved >= SourceLines.Of(node).StartLine;

    private void Record(INode node, string rule, string @class, string? url, string? reason, bool keepsText)
    {
        if (!keepsText && SourceLines.Of(node) is var lines)
        {
            _removedLines.Add(lines.StartLine);
            _removedLines.Add(lines.EndLine);
            _lastRemoved = Math.Max(_lastRemoved, lines.EndLine);
        }

        var text = Texts.Describe(node);
        _removals.Add(new Removal(rule, @class, SourceLines.Of(node), Texts.Shorten(text, MaxRecordedText), url)
        {
            Reason = reason,
            Characters = keepsText || text.Length == 0 ? 0 : Texts.Length(node),
            KeepsText = keepsText,
        });
    }

    /// <summary>The sites that the article may come from: its own, and those of its pictures.</summary>
    private HashSet<string> SourceHosts()
    {
        var hosts = Elements("img").Select(image => Urls.Host(image.GetAttribute("src") ?? "")).Append(Site);
        return hosts.OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private HashSet<string> FindPictureHosts()
    {
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var image in Elements("img"))
        {
            var source = image.GetAttribute("src") ?? "";
            if (Markup.Ancestor(image, "a") is null && Urls.Host(source) is { } host && !TrackingPixelRule.IsPixel(image) && Filters.Match(source, ResourceTypes.Image, Site) is null)
                hosts.Add(host);
        }

        return hosts;
    }

    /// <summary>Tells the editor something.</summary>
    public void Report(DiagnosticCode code, Func<INode> place, string message)
    {
        if (_diagnostics.Count < MaxDiagnostics)
            _diagnostics.Add(new(code, Article.Path, SourceLines.Of(place()), message));
    }
}
