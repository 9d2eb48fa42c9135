using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Signatures;

/// <summary>What is known of one distinct text. Documents with the same text share it.</summary>
internal sealed class SketchBody
{
    private SketchBody(string text, UInt128 fingerprint, ulong[] shingles, uint[] signature, int sentences)
    {
        Text = text;
        Fingerprint = fingerprint;
        Shingles = shingles;
        Signature = signature;
        Sentences = sentences;
    }

    public string Text { get; }

    /// <summary>Digest of the folded words in order: equal for texts that differ in case, punctuation or line breaks only.</summary>
    public UInt128 Fingerprint { get; }

    public ulong[] Shingles { get; }

    public uint[] Signature { get; }

    /// <summary>How many sentences of the text say something.</summary>
    public int Sentences { get; }

    public static SketchBody Of(string text, DedupOptions options, MinHasher hasher)
    {
        var tokens = Tokenizer.Tokenize(text);
        var shingles = ShingleSet.Of(tokens.Hashes, options.ShingleSize);
        return new SketchBody(text, tokens.Fingerprint(), shingles, hasher.Sign(shingles),
            ContentSentences.Count(tokens, options.SentenceWords));
    }
}
