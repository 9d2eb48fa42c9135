using ContentForge.Dedup.Results;

namespace ContentForge.Dedup.Policy;

/// <summary>Two texts of one series and the names that change between them most often.</summary>
internal readonly record struct SeriesLink(int First, int Second, Substitution Substitution);
