namespace ContentForge.Site.Model;

/// <summary>A pointer to another article of the site.</summary>
/// <param name="File">The source file of that article, relative to the input folder, with <c>/</c>.</param>
public sealed record RelatedLink(string File);
