namespace ContentForge.Cli.Articles;

/// <summary>One file that may hold an article.</summary>
/// <param name="Path">Relative to the input folder, with <c>/</c>: the name that every report uses.</param>
/// <param name="FullPath">Where it is on this machine; never part of any output.</param>
internal sealed record InputFile(string Path, string FullPath);
