using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Signatures;

/// <summary>What is known of one distinct text. Documents with the same text share it. The text itself may rest in a file; then
/// what can be computed from it is computed again when it is needed.</summary>
internal sealed class SketchBody
{
    private readonly string? _text;
    private ulong[]? _shingles;
    private readonly TextStore? _store;
    private readonly (long Offset, int Length) _place;

    /// <summary>A text with what is known of it.</summary>
    public SketchBody(string text, UInt128 fingerprint, uint[] signature, int sentences, ulong[]? shingles, TextStore? store)
    {
        Fingerprint = fingerprint;
        Signature = signature;
        Sentences = sentences;
        _store = store;
        if (store is null) (_text, _shingles) = (text, shingles);
        else _place = store.Append(text);
    }

    public string Text => _text ?? _store!.Read(_place.Offset, _place.Length);

    public bool IsInMemory => _store is null;

    /// <summary>Digest of the folded words in order: equal for texts that differ in case, punctuation or line breaks only.</summary>
    public UInt128 Fingerprint { get; }

    public uint[] Signature { get; }

    /// <summary>How many sentences of the text say something.</summary>
    public int Sentences { get; }

    public static SketchBody Of(string text, DedupOptions options, MinHasher hasher, TextStore? store)
    {
        var tokens = Tokenizer.Tokenize(text);
        var shingles = ShingleSet.Of(tokens.Hashes, options.ShingleSize);
        return new SketchBody(
            text, tokens.Fingerprint(), hasher.Sign(shingles), ContentSentences.Count(tokens, options.SentenceWords), shingles, store);
    }

    public ulong[] Shingles(int size)
    {
        if (_shingles is { } known) return known;
        var shingles = ShingleSet.Of(Tokenizer.Tokenize(Text).Hashes, size);
        if (IsInMemory) _shingles = shingles;
        return shingles;
    }
}
