using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>
/// The elements of an article by name, so that a rule need not walk over the whole tree. Rules take elements out while they go through
/// them; whoever does so tells by <see cref="Detached"/>, and only then is it asked again which ones are still there.
/// </summary>
internal sealed class ElementIndex(IElement root)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Another number after each change of the tree.</summary>
    public int Version { get; private set; }

    /// <summary>The names that occur.</summary>
    public string[] Names => [.. _entries.Keys];

    /// <summary>Adds an element; those of one name in document order.</summary>
    public void Add(IElement element)
    {
        if (!_entries.TryGetValue(element.LocalName, out var entry))
            _entries[element.LocalName] = entry = new Entry();
        entry.Elements.Add(element);
    }

    /// <summary>Says that something was taken out of the tree.</summary>
    public void Detached() => Version++;

    /// <summary>The elements of the names, name by name, as far as they are part of the tree when it is their turn; looked up when the first is asked for.</summary>
    public IEnumerable<IElement> Of(params string[] names)
    {
        var elements = names.Length == 1 ? Current(names[0]) : [.. names.SelectMany(Current)];
        var version = Version;
        var count = elements.Count;
        for (var i = 0; i < count; i++)
        {
            if (version == Version || IsAttached(elements[i]))
                yield return elements[i];
        }
    }

    /// <summary>Whether a node is part of the tree.</summary>
    public bool IsAttached(INode node)
    {
        for (INode? at = node; at is not null; at = at.Parent)
        {
            if (at == root)
                return true;
        }

        return false;
    }

    /// <summary>The list of a name without those that are gone; when some are, a new one, for the old may be just being gone through.</summary>
    private List<IElement> Current(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return [];
        if (entry.Version != Version)
        {
            if (!entry.Elements.TrueForAll(IsAttached))
                entry.Elements = entry.Elements.FindAll(IsAttached);
            entry.Version = Version;
        }

        return entry.Elements;
    }

    private sealed class Entry
    {
        public List<IElement> Elements { get; set; } = [];

        /// <summary>The version of the tree of which it is known that all elements are part.</summary>
        public int Version { get; set; }
    }
}
