namespace ContentForge.Site.Check;

/// <summary>An address that a file of the site holds.</summary>
/// <param name="Address">The address as a browser reads it: decoded, not resolved.</param>
/// <param name="Offset">Where it stands in the file, in characters from its start.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Element">The element of a page that names it.</param>
internal readonly record struct FoundLink(string Address, int Offset, LinkRole Role, string Element = "");
