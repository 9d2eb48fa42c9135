namespace ContentForge.Templating;

/// <summary>
/// What one render may cost. A limit that is reached is an error: output is never cut silently. The defaults leave room for an index of
/// 100,000 articles on one page and stop an endless template in well under two seconds.
/// </summary>
public sealed record RenderLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static RenderLimits Default { get; } = new();

    /// <summary>
    /// Iterations of an outermost loop together with all loops and builtin functions inside it, and the length of a range. 0 means no
    /// limit.
    /// </summary>
    public int LoopIterations { get; init; } = 1_000_000;

    /// <summary>Iterations, calls and includes of the whole render. 0 means no limit.</summary>
    public long Operations { get; init; } = 10_000_000;

    /// <summary>How deeply functions and includes may call each other.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Characters of the output. 0 means no limit.</summary>
    public int OutputLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Characters of any single text that a function or an operator makes. 0 means no limit.</summary>
    public int TextLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Bytes of text and list items that functions and operators may make in the whole render. 0 means no limit.</summary>
    public long Memory { get; init; } = 64L * 1024 * 1024;

    /// <summary>How deeply a printed or serialized value may nest.</summary>
    public int ObjectDepth { get; init; } = 64;

    /// <summary>How long one regular expression may run.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
