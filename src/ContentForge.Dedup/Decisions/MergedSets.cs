namespace ContentForge.Dedup.Decisions;

/// <summary>
/// The documents that merges have brought together, and which entries keep documents apart. No set ever has two documents of one such
/// entry, through however many merges they would come together.
/// </summary>
internal sealed class MergedSets
{
    private readonly Dictionary<string, Set> _setOf = new(StringComparer.Ordinal);
    private readonly ILookup<string, EditorDecision> _apartBy;

    /// <summary>Every document by itself.</summary>
    /// <param name="apart">The entries that keep documents apart.</param>
    public MergedSets(IEnumerable<EditorDecision> apart) => _apartBy = apart
        .SelectMany(entry => entry.Paths.Distinct(StringComparer.Ordinal), (entry, path) => (entry, path))
        .ToLookup(pair => pair.path, pair => pair.entry, StringComparer.Ordinal);

    /// <summary>The documents that are merged with one, itself included.</summary>
    public IReadOnlyList<string> With(string path) => _setOf.TryGetValue(path, out var set) ? set.Paths : [path];

    /// <summary>Merges two documents with all that is merged with them already.</summary>
    /// <returns>What forbids it, or null: then it is done.</returns>
    public Conflict? Join(string first, string second)
    {
        var (one, other) = (SetOf(first), SetOf(second));
        if (ReferenceEquals(one, other))
            return null;
        if (one.ConflictWith(other) is { } conflict)
            return conflict;

        var (target, source) = one.Paths.Count >= other.Paths.Count ? (one, other) : (other, one);
        foreach (var path in source.Paths) _setOf[path] = target;
        target.Take(source);
        return null;
    }

    private Set SetOf(string path)
    {
        if (!_setOf.TryGetValue(path, out var set))
            _setOf.Add(path, set = new Set(path, _apartBy[path]));
        return set;
    }

    /// <summary>Two documents that an entry keeps apart.</summary>
    internal sealed record Conflict(string First, string Second, EditorDecision Winner);

    private sealed class Set(string path, IEnumerable<EditorDecision> apart)
    {
        private readonly Dictionary<EditorDecision, string> _apart =
            new(apart.Select(entry => KeyValuePair.Create(entry, path)), ReferenceEqualityComparer.Instance);

        public List<string> Paths { get; } = [path];

        public Conflict? ConflictWith(Set other)
        {
            if (other._apart.Count < _apart.Count)
                return other.ConflictWith(this) is { } found ? new Conflict(found.Second, found.First, found.Winner) : null;
            foreach (var (entry, mine) in _apart)
            {
                if (other._apart.TryGetValue(entry, out var theirs)) return new Conflict(mine, theirs, entry);
            }

            return null;
        }

        public void Take(Set other)
        {
            Paths.AddRange(other.Paths);
            foreach (var (entry, theirs) in other._apart) _apart.Add(entry, theirs);
        }
    }
}
