namespace ContentForge.Site;

/// <summary>One file that a site will have.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Content">
/// Makes its bytes. It is called once or more, from any thread, and always gives the same; so a site of any size is never in memory as
/// a whole.
/// </param>
public sealed record PlannedFile(SitePath Path, Func<byte[]> Content);
