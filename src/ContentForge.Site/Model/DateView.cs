namespace ContentForge.Site.Model;

/// <summary>A date.</summary>
/// <param name="Iso">For machines: <c>2026-03-01</c>.</param>
/// <param name="Text">For people, in the language of the site.</param>
internal sealed record DateView(string Iso, string Text);
