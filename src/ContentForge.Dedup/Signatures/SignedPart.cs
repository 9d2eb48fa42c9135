namespace ContentForge.Dedup.Signatures;

/// <summary>A part of a corpus that was signed by itself.</summary>
/// <param name="Label">Which part it is.</param>
/// <param name="Documents">Its documents.</param>
public sealed record SignedPart(PartLabel Label, IReadOnlyList<DocumentSketch> Documents);
