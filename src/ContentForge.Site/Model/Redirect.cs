namespace ContentForge.Site.Model;

/// <summary>An address that leads to another page.</summary>
/// <param name="From">The address.</param>
/// <param name="FromTitle">The title of what was there.</param>
/// <param name="To">Where it leads.</param>
/// <param name="ToTitle">The title of what is there.</param>
/// <param name="Article">The source file of the article that is there.</param>
internal sealed record Redirect(SitePath From, string FromTitle, SitePath To, string ToTitle, string Article);
