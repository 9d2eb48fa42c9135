namespace ContentForge.Stages;

/// <summary>A stage of the flow; every name is said here and nowhere else.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Doing">What is done, as a person who waits reads it.</param>
public sealed record Stage(string Name, string Doing)
{
    /// <summary>From bytes to a tree.</summary>
    public static Stage Read { get; } = new("read", "Reading and cleaning");

    /// <summary>From a tree to the same tree without junk.</summary>
    public static Stage Clean { get; } = new("clean", "Cleaning");

    /// <summary>From a clean tree to the canonical model.</summary>
    public static Stage Extract { get; } = new("extract", "Extracting");

    /// <summary>From an article to what comparisons with others need of it.</summary>
    public static Stage Sketch { get; } = new("sketch", "Sketching");

    /// <summary>From all sketches to families.</summary>
    public static Stage FindDuplicates { get; } = new("find duplicates", "Finding duplicates");

    /// <summary>From families to articles without what unrelated ones share.</summary>
    public static Stage CleanRecurring { get; } = new("clean what recurs", "Cleaning what recurs");

    /// <summary>From the titles of a family to the one that the text deserves.</summary>
    public static Stage ChooseTitles { get; } = new("choose titles", "Choosing titles");

    /// <summary>From articles and families to the pages of a site.</summary>
    public static Stage Plan { get; } = new("plan pages", "Planning the pages");

    /// <summary>From planned pages to a published site.</summary>
    public static Stage Publish { get; } = new("render, check, publish", "Rendering, checking, publishing");
}
