namespace ContentForge.Dedup.Matching;

/// <summary>Two texts, by index (first &lt; second), and how much they exactly share: as they are, without boilerplate, and with
/// all names masked.</summary>
internal readonly record struct TextPair(int First, int Second, Overlap Plain, Overlap Core, Overlap Masked);
