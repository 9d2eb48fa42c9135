namespace ContentForge.Dedup.Signatures;

/// <summary>A set of shingles in a <see cref="TextStore"/>.</summary>
internal sealed class StoredSet(TextStore store, long offset, int count)
{
    public ulong[] Read() => store.ReadSet(offset, count);
}
