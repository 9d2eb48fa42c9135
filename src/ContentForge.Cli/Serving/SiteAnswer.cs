namespace ContentForge.Cli.Serving;

/// <summary>What a static host would answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers, the type of the content among them.</param>
/// <param name="Body">The content; empty for a redirect.</param>
internal sealed record SiteAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body);
