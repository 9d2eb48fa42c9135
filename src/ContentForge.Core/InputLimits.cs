namespace ContentForge.Core;

/// <summary>
/// What one input file may cost. Hostile input is normal input: every loop, buffer and recursion over foreign text takes its bound
/// from here.
/// </summary>
public sealed record InputLimits
{
    /// <summary>The limits a build uses unless it is told otherwise.</summary>
    public static InputLimits Default { get; } = new();

    /// <summary>
    /// The limits for the files of the project itself, its configuration and its decisions: they may be as long as what an audit of a
    /// hundred thousand articles gives an editor to decide.
    /// </summary>
    public static InputLimits ProjectFiles { get; } = new() { MaxFrontMatterChars = 64 * 1024 * 1024 };

    /// <summary>Largest file that is read, in bytes. Saved HTML pages with inlined images stay below it.</summary>
    public int MaxFileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Longest Markdown body that is parsed, in UTF-16 units. The Markdown parser is quadratic on runs such as <c>[ (](</c>: at this
    /// size such a body takes seconds, not minutes.
    /// </summary>
    public int MaxMarkdownChars { get; init; } = 256 * 1024;

    /// <summary>Most opening brackets in Markdown: each may begin a link, and the parser looks back through all that are open.</summary>
    public int MaxOpenBrackets { get; init; } = 16 * 1024;

    /// <summary>Most <c>&lt;?</c> and <c>&lt;!</c> in Markdown: for each the parser looks for its end, to the end of the text if there is none.</summary>
    public int MaxDeclarations { get; init; } = 4096;

    /// <summary>Longest front matter, in UTF-16 units.</summary>
    public int MaxFrontMatterChars { get; init; } = 64 * 1024;

    /// <summary>Deepest nesting of YAML collections. The YAML binder recurses, and a stack overflow cannot be caught.</summary>
    public int MaxYamlDepth { get; init; } = 32;

    /// <summary>Deepest nesting of elements that is looked into; what lies deeper is treated as one piece of text.</summary>
    public int MaxDomDepth { get; init; } = 256;

    /// <summary>Most elements in one another that a document may have at all: the HTML parser looks through them for each tag.</summary>
    public int MaxOpenElements { get; init; } = 4096;

    /// <summary>Most elements of one document.</summary>
    public int MaxElements { get; init; } = 50_000;

    /// <summary>Most nodes side by side in one element. In AngleSharp the place of a node among its siblings is found by a search through them.</summary>
    public int MaxSiblings { get; init; } = 10_000;

    /// <summary>Longest time that one regular expression may take on one text.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(2);
}
