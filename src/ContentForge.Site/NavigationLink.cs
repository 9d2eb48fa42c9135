using ContentForge.Core.Model;

namespace ContentForge.Site;

/// <summary>A link in the header or footer.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Url">Where it leads; relative addresses count from the root of the site.</param>
public sealed record NavigationLink(string Title, SafeUrl Url);
