namespace ContentForge.Dedup.Matching;

/// <summary>The shingle sets of a text, ascending.</summary>
/// <param name="Whole">All of them.</param>
/// <param name="Core">Those that are not boilerplate.</param>
/// <param name="Masked">Those of the words with all names masked.</param>
internal sealed record TextFacts(ulong[] Whole, ulong[] Core, ulong[] Masked);
