namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>
/// When a piece of text, a picture or a film is taken for a part of the site because unrelated articles share it. An article family is
/// one text with all its copies, its series and its relatives; it counts once.
/// </summary>
public sealed record RecurrenceOptions
{
    /// <summary>Whether anything is taken out at all.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Fewest families that a corpus must have; in fewer, chance and habit look alike.</summary>
    public int MinCorpus { get; init; } = 20;

    /// <summary>Fewest families that must share a piece.</summary>
    public int MinFamilies { get; init; } = 5;

    /// <summary>Smallest share of all families that must share a text or a picture, 0 to 1. Films rotate, so they need no share.</summary>
    public double MinShare { get; init; } = 0.02;

    /// <summary>
    /// How many times more families must share a text than would if its words met by chance: <c>families ≥ MinLift · N · Π (df(w)+1)/(N+1)</c>
    /// over its distinct words <c>w</c>, those of its fixed neighbours included, with <c>df(w)</c> the families that have the word in a
    /// text of their own.
    /// </summary>
    public double MinLift { get; init; } = 10;

    /// <summary>
    /// Smallest share of its families in which a text stands in its place: at the head or the tail of the article, or beside one and
    /// the same neighbour. Above one half, so that nothing can have two such neighbours on one side.
    /// </summary>
    public double MinPlaced { get; init; } = 0.6;

    /// <summary>Largest share of its families that may have a piece inside a fix; what more of them use to fix something is content.</summary>
    public double MaxInFixes { get; init; } = 0.1;
}
