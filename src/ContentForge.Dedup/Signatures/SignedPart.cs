namespace ContentForge.Dedup.Signatures;

/// <summary>A part of a corpus that was signed by itself.</summary>
/// <param name="Label">Which part it is.</param>
/// <param name="Documents">Its documents.</param>
public sealed record SignedPart(PartLabel Label, IReadOnlyList<DocumentSketch> Documents);

/// <summary>Which part of which corpus a file of signatures holds.</summary>
/// <param name="Number">The number of the part, from 1.</param>
/// <param name="Count">How many parts the corpus has.</param>
/// <param name="Corpus">Identifies the corpus: parts of one corpus have the same text here.</param>
/// <param name="Settings">Identifies how the documents were made: only parts with the same text here can be compared.</param>
/// <param name="Files">How many files the part was made from; more than it has documents if some could not be used.</param>
public sealed record PartLabel(int Number, int Count, string Corpus, string Settings, int Files);
