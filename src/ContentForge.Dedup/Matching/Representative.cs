using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Matching;

/// <summary>Documents with the same words in the same order. One text stands for all of them.</summary>
internal sealed class Representative
{
    private TokenStream? _tokens;

    public Representative(IReadOnlyList<DocumentSketch> copies)
    {
        Copies = copies;
        // The first path with the smallest text: copies may differ in case and punctuation.
        Body = copies.MinBy(c => c.Body.Text, StringComparer.Ordinal)!.Body;
        Core = Body.Shingles;
    }

    /// <summary>The documents, by ordinal path.</summary>
    public IReadOnlyList<DocumentSketch> Copies { get; }

    public string Path => Copies[0].Path;

    public SketchBody Body { get; }

    /// <summary>The shingles that are not boilerplate, ascending.</summary>
    public ulong[] Core { get; set; }

    /// <summary>The shingles of the words with all names masked, ascending.</summary>
    public ulong[] Masked { get; set; } = [];

    /// <summary>The Jaccard similarity of both texts with all names masked.</summary>
    public double MaskedSimilarity(Representative other) => Overlap.Of(Masked, other.Masked).Jaccard;

    /// <summary>The words in a form to compare them one by one.</summary>
    public WordView View() => WordView.Of(Body.Text, Copies.Select(c => c.Title));

    /// <summary>The words, cut again when they are needed: most texts are decided without them.</summary>
    public TokenStream Tokens => _tokens ??= Tokenizer.Tokenize(Body.Text);
}
