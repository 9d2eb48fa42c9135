using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Builds lists and quotes from a flat sequence, without recursion.</summary>
internal sealed class BlockTree(string file)
{
    private readonly List<Block> _roots = [];
    private readonly List<OpenList> _open = [];
    private readonly List<Block> _quoted = [];
    private int _quote;

    /// <summary>Adds a block at the place its source has.</summary>
    /// <param name="source">The source block, whose depth and list decide.</param>
    /// <param name="block">The block.</param>
    /// <param name="alsoCovers">A second source block that went into it, or null.</param>
    public void Add(SourceBlock source, Block block, SourceBlock? alsoCovers)
    {
        if (alsoCovers is not null)
            block = block with { Source = block.Source with { Span = block.Source.Span.Union(alsoCovers.Span) } };
        if (source.QuoteId != _quote)
            CloseQuote();
        _quote = source.QuoteId;
        while (_open.Count > source.Depth || (_open.Count == source.Depth && _open.Count > 0 && _open[^1].Id != source.ListId && source.Kind is SourceBlockKind.Item))
            CloseList();
        while (_open.Count < source.Depth)
            _open.Add(new OpenList(source.ListId, source.Marker));
        if (_open.Count == 0)
        {
            Sink().Add(block);
            return;
        }

        if (source.Kind is SourceBlockKind.Item || _open[^1].Items.Count == 0)
            _open[^1].Items.Add([]);
        _open[^1].Items[^1].Add(block);
    }

    public ImmutableArray<Block> ToImmutable()
    {
        CloseQuote();
        return [.. _roots];
    }

    private List<Block> Sink() => _quote == 0 ? _roots : _quoted;

    private void CloseQuote()
    {
        while (_open.Count > 0)
            CloseList();
        if (_quoted.Count == 0)
            return;

        _roots.Add(new QuoteBlock([.. _quoted], Around(_quoted)));
        _quoted.Clear();
    }

    private void CloseList()
    {
        var list = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var blocks = list.Items.SelectMany(item => item).ToList();
        if (blocks.Count == 0)
            return;

        var start = list.Marker is { } marker && MarkerText.NumberLength(marker, out var number) > 0 ? number : 1;
        var block = new ListBlock(list.Marker is not null, start, [.. list.Items.Select(item => new ListItem([.. item]))], Around(blocks));
        if (_open.Count == 0)
        {
            Sink().Add(block);
            return;
        }

        if (_open[^1].Items.Count == 0)
            _open[^1].Items.Add([]);
        _open[^1].Items[^1].Add(block);
    }

    private Provenance Around(List<Block> blocks) =>
        new(file, blocks.Select(block => block.Source.Span).Aggregate(static (SourceSpan a, SourceSpan b) => a.Union(b)), blocks[0].Source.Rule);

    private sealed record OpenList(int Id, string? Marker)
    {
        public List<List<Block>> Items { get; } = [];
    }
}
