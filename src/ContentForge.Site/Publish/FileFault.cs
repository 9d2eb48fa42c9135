using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Publish;

/// <summary>What is wrong with one file of a planned site.</summary>
/// <param name="Path">The file.</param>
/// <param name="Finding">What is wrong, with the place: in the file, or in the template that it is made from.</param>
internal sealed record FileFault(string Path, Diagnostic Finding);
