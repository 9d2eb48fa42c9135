namespace ContentForge.Site.Model;

/// <summary>A duplicate that has no page of its own.</summary>
/// <param name="File">Its source file, relative to the input folder, with <c>/</c>.</param>
/// <param name="Title">Its own title.</param>
/// <param name="RequestedSlug">The address that its front matter asks for, or null.</param>
public sealed record MergedCopy(string File, string Title, string? RequestedSlug);
