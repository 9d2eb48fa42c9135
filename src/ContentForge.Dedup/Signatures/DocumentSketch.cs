using ContentForge.Dedup.Options;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Signatures;

/// <summary>What the finder keeps of a document. Copies of one text share everything that is computed from the text.</summary>
public sealed class DocumentSketch
{
    internal DocumentSketch(DedupDocument document, SketchBody body)
    {
        Path = document.Path;
        Title = document.Title;
        Completeness = document.Completeness;
        Date = document.Date;
        IsForSale = document.IsForSale;
        Body = body;
    }

    /// <summary>The path of the document.</summary>
    public string Path { get; }

    /// <summary>The title of the document.</summary>
    public string Title { get; }

    /// <summary>How much the document holds.</summary>
    public Completeness Completeness { get; }

    /// <summary>When the document was published.</summary>
    public DateTimeOffset? Date { get; }

    /// <summary>Whether the document sells something and is set aside.</summary>
    public bool IsForSale { get; }

    /// <summary>The cleaned text, or that of another document with exactly the same text.</summary>
    public string Text => Body.Text;

    internal SketchBody Body { get; }
}

/// <summary>What is known of one distinct text. Documents with the same text share it. The text and its shingles may rest in a
/// file.</summary>
internal sealed class SketchBody
{
    private readonly string? _text;
    private ulong[]? _shingles;
    private readonly (long Offset, int Length) _place;
    private StoredSet? _stored;

    /// <summary>A text with what is known of it.</summary>
    public SketchBody(string text, UInt128 fingerprint, uint[] signature, int sentences, ulong[]? shingles, TextStore? store)
    {
        Fingerprint = fingerprint;
        Signature = signature;
        Sentences = sentences;
        Store = store;
        if (store is null) _text = text;
        else _place = store.Append(text);
        if (shingles is not null) Keep(shingles);
    }

    public string Text => _text ?? Store!.Read(_place.Offset, _place.Length);

    /// <summary>Where the text rests; null if in memory.</summary>
    public TextStore? Store { get; }

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

    public ulong[] Shingles(int size) =>
        _shingles ?? _stored?.Read() ?? Keep(ShingleSet.Of(Tokenizer.Tokenize(Text).Hashes, size));

    private ulong[] Keep(ulong[] shingles)
    {
        if (Store is null) _shingles = shingles;
        else _stored = Store.Append(shingles);
        return shingles;
    }
}

/// <summary>A cleaned article as the duplicate finder sees it.</summary>
/// <param name="Path">The path relative to the input folder, with <c>/</c>; it names the document in every result.</param>
/// <param name="Title">The title. It is spun on scraped sites, so it never decides; it is only kept from disturbing a comparison.</param>
/// <param name="Text">The cleaned plain text without the title, one block per line.</param>
/// <param name="Completeness">How much the article holds, for the choice of the copy that stays.</param>
/// <param name="Date">When the article was published, if it says so.</param>
public sealed record DedupDocument(string Path, string Title, string Text, Completeness Completeness, DateTimeOffset? Date)
{
    /// <summary>Whether the article sells something and is to be set aside with those that say nothing.</summary>
    public bool IsForSale { get; init; }
}

/// <summary>How much an article holds. Compared by fixes, then steps, then images.</summary>
public sealed record Completeness(int Fixes, int Steps, int Images)
{
    internal (int Fixes, int Steps, int Images) Rank => (Fixes, Steps, Images);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Fixes} fixes, {Steps} steps, {Images} images");
}
