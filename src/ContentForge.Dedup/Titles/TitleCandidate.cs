namespace ContentForge.Dedup.Titles;

/// <summary>Where a title may come from.</summary>
public enum TitleSource
{
    /// <summary>The title that the article came with.</summary>
    Own,

    /// <summary>The title of a copy.</summary>
    Copy,

    /// <summary>A heading of the text.</summary>
    Heading,

    /// <summary>The name of a file.</summary>
    FileName,
}

/// <summary>A title that an article may get.</summary>
/// <param name="Text">The title.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="File">The article that it comes from, relative to the input folder.</param>
public sealed record TitleCandidate(string Text, TitleSource Source, string File);

/// <summary>A title and how well it fits; every part is from 0 to 1.</summary>
/// <param name="Candidate">The title.</param>
/// <param name="Support">How much of what it says the text says, too, and says together.</param>
/// <param name="Focus">How much of what the text is about it says.</param>
/// <param name="Agreement">How much of what it says the titles of other copies say, too.</param>
/// <param name="Form">Whether it is whole and plain: no cut end, no shouting, no filling.</param>
public sealed record ScoredTitle(TitleCandidate Candidate, double Support, double Focus, double Agreement, double Form)
{
    // Weights chosen by hand on three corpora: support decides, and a title of two true words that say nothing must not win by it alone.
    private const double SupportWeight = 0.45;
    private const double FocusWeight = 0.25;
    private const double AgreementWeight = 0.15;
    private const double FormWeight = 0.15;

    /// <summary>All of it in one number.</summary>
    public double Score => (Support * SupportWeight) + (Focus * FocusWeight) + (Agreement * AgreementWeight) + (Form * FormWeight);
}
