namespace ContentForge.Audit;

/// <summary>A file of the HTML report.</summary>
/// <param name="Path">Where it belongs, relative to the report, with <c>/</c>.</param>
/// <param name="Content">What it holds.</param>
public sealed record ReportPage(string Path, string Content);
