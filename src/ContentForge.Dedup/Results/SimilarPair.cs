namespace ContentForge.Dedup.Results;

/// <summary>Two distinct texts and their exact similarity. Documents with the same words count as one text, named by the first
/// path.</summary>
/// <param name="A">The first path; ordinally before <paramref name="B"/>.</param>
/// <param name="B">The second path.</param>
/// <param name="Jaccard">|A∩B| / |A∪B| of the shingle sets.</param>
/// <param name="Containment">|A∩B| / min(|A|, |B|).</param>
/// <param name="CoreJaccard">The Jaccard similarity without boilerplate.</param>
public sealed record SimilarPair(string A, string B, double Jaccard, double Containment, double CoreJaccard);
