namespace ContentForge.Templating.Parsing;

/// <summary>A piece of a template's source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Indent">For the start of code: the white space before it, when its line has nothing else before it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Indent = null);
