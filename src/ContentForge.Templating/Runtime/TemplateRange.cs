using System.Collections;

namespace ContentForge.Templating.Runtime;

/// <summary>A sequence that cannot be changed: numbers that are counted as they are asked for, or what a function returned.</summary>
internal sealed class TemplateRange : IEnumerable<object?>
{
    private readonly IReadOnlyList<object?>? _items;
    private readonly long _first;
    private readonly int _step;

    public TemplateRange(long first, int count, int step)
    {
        _first = first;
        _step = step;
        Count = count;
    }

    public TemplateRange(IReadOnlyList<object?> items)
    {
        _items = items;
        Count = items.Count;
    }

    public int Count { get; }

    /// <summary>Items that are looked at, and where, each time the sequence is gone through, when it leaves out some of them.</summary>
    public (int Position, int Items) Cost { get; init; }

    public object? this[int index] => _items is null ? Boxes.Fit(_first + ((long)index * _step)) : _items[index];

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
