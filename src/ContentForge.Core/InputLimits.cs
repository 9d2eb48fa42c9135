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
    public static InputLimits ProjectFiles { get; } = new() { MaxFileBytes = 256 * 1024 * 1024, MaxFrontMatterChars = 64 * 1024 * 1024 };

    /// <summary>Largest file that is read, in bytes. Saved HTML pages with inlined images stay below it.</summary>
    public int MaxFileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Longest Markdown body that is parsed, in UTF-16 units. Thousands of steps with pictures and code stay below it.</summary>
    public int MaxMarkdownChars { get; init; } = 2 * 1024 * 1024;

    /// <summary>Longest line of a Markdown body, in UTF-16 units. What people write has line ends; what has none is data.</summary>
    public int MaxMarkdownLineChars { get; init; } = 256 * 1024;

    /// <summary>
    /// Most <c>&lt;?</c> and <c>&lt;!</c> in Markdown that are never closed: for each the parser looks for its end, to the end of the
    /// text.
    /// </summary>
    public int MaxDeclarations { get; init; } = 4096;

    /// <summary>Longest front matter, in UTF-16 units. Chosen: it says something about an article and is none.</summary>
    public int MaxFrontMatterChars { get; init; } = 64 * 1024;

    /// <summary>
    /// Deepest nesting of YAML collections. The YAML binder recurses, and a stack overflow cannot be caught. Chosen: a list in a map in a
    /// list is three.
    /// </summary>
    public int MaxYamlDepth { get; init; } = 32;

    /// <summary>
    /// Deepest nesting of elements that is looked into; what lies deeper is treated as one piece of text. Chosen: far deeper than anybody
    /// lays out a page.
    /// </summary>
    public int MaxDomDepth { get; init; } = 256;

    /// <summary>
    /// Most elements in one another that the HTML parser is given, which looks through them for each tag; deeper tags are left out.
    /// Chosen: the parser of Chromium stops there, too.
    /// </summary>
    public int MaxTagDepth { get; init; } = 512;

    /// <summary>
    /// Most elements in one another that a document may have at all. Chosen: eight times what the parser is given; a document beyond it
    /// is no article.
    /// </summary>
    public int MaxOpenElements { get; init; } = 4096;

    /// <summary>Most elements of one document. Chosen: room for any page that is read from top to bottom.</summary>
    public int MaxElements { get; init; } = 200_000;

    /// <summary>
    /// Most attributes of one element; those behind them are left out. The HTML parser looks through all that there are for
    /// each further one. Chosen: more than HTML has attributes.
    /// </summary>
    public int MaxAttributes { get; init; } = 256;

    /// <summary>
    /// Most nodes side by side in one element. In AngleSharp the place of a node among its siblings is found by a search through them.
    /// Chosen: a bound on the square of it.
    /// </summary>
    public int MaxSiblings { get; init; } = 30_000;

    /// <summary>Most steps of work on any article, see <see cref="WorkBudget"/>.</summary>
    public long LeastWork { get; init; } = 20_000_000;

    /// <summary>Most steps of work for each byte of a file, where that comes to more. Articles of help sites take two or three.</summary>
    public int WorkPerByte { get; init; } = 200;

    /// <summary>
    /// Most pixels of a picture that is decoded, each of which takes four bytes; one with more is published as it is. Chosen: what the cameras of
    /// phones take at most.
    /// </summary>
    public long MaxPicturePixels { get; init; } = 50_000_000;

    /// <summary>
    /// Longest time that one regular expression may take on one text. Chosen: enough on a busy machine for all but an attack.
    /// </summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Most steps of work on an article of a length.</summary>
    public long WorkFor(int bytes) => Math.Max(LeastWork, (long)bytes * WorkPerByte);
}
