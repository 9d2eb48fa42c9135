using ContentForge.Site.Model;

namespace ContentForge.Site.Images;

/// <summary>A picture that is copied into the site.</summary>
/// <param name="File">The file to copy.</param>
/// <param name="Path">Where it lies in the site.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record LocalImage(string File, SitePath Path, int Width, int Height);
