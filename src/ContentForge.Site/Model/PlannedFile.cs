namespace ContentForge.Site.Model;

/// <summary>One file that a site will have.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Content">
/// Makes its bytes. It is called once or more, from any thread, and always gives the same; so a site of any size is never in memory as
/// a whole.
/// </param>
public sealed record PlannedFile(SitePath Path, Func<byte[]> Content)
{
    /// <summary>
    /// The source file of the article that this file is about alone. A fault in it is one of that article; null where the fault would be one
    /// of the site.
    /// </summary>
    public string? Article { get; init; }
}
