namespace ContentForge.Core.Model;

/// <summary>Where a record comes from.</summary>
/// <param name="File">The source file, relative to the input folder, with <c>/</c>.</param>
/// <param name="Span">The stretch of that file.</param>
/// <param name="Rule">The name of the reader, rule or step pattern that found it, or null where there is nothing to tell.</param>
public sealed record Provenance(string File, SourceSpan Span, string? Rule = null)
{
    /// <summary>The rule of blocks that list the fixes of their own article, for whoever renders such a list anew.</summary>
    public const string TableOfContents = "table-of-contents";

    /// <summary>The rule of headings whose section sells a product.</summary>
    public const string Promotion = "promotion";

    /// <summary>The smallest provenance that covers both; they must be of one file.</summary>
    /// <exception cref="ArgumentException">The two are of different files.</exception>
    public Provenance Union(Provenance other)
    {
        if (!string.Equals(File, other.File, StringComparison.Ordinal))
            throw new ArgumentException($"'{other.File}' is another file than '{File}'.", nameof(other));
        return this with { Span = Span.Union(other.Span) };
    }
}

/// <summary>The file an article was made from.</summary>
/// <param name="File">Its path relative to the input folder, with <c>/</c>.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Lines">How many lines it has.</param>
public sealed record SourceReference(string File, string Sha256, int Lines);
