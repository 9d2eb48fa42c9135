namespace ContentForge.Site.Model;

/// <summary>One article of a <see cref="Series"/>.</summary>
/// <param name="File">Its source file, relative to the input folder, with <c>/</c>.</param>
/// <param name="Label">What is different about it, such as the device; null for its title.</param>
public sealed record SeriesMember(string File, string? Label = null);
