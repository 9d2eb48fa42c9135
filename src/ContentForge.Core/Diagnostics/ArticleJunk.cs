namespace ContentForge.Core.Diagnostics;

/// <summary>How much of one article was junk. Characters are those of its text, white space not counted.</summary>
/// <param name="File">The file, relative to the input folder.</param>
/// <param name="Pieces">How many pieces were removed.</param>
/// <param name="Removed">How many characters went with them.</param>
/// <param name="Kept">How many are left.</param>
public sealed record ArticleJunk(string File, int Pieces, int Removed, int Kept)
{
    /// <summary>The removed share of the text, 0 to 1; 0 for an article without any text.</summary>
    public double Share => Removed + Kept == 0 ? 0 : (double)Removed / (Removed + Kept);
}
