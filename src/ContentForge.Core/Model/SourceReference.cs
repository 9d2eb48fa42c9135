namespace ContentForge.Core.Model;

/// <summary>The file an article was made from.</summary>
/// <param name="File">Its path relative to the input folder, with <c>/</c>.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Lines">How many lines it has.</param>
public sealed record SourceReference(string File, string Sha256, int Lines);
