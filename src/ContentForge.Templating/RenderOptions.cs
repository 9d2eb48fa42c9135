using System.Globalization;

namespace ContentForge.Templating;

/// <summary>How a template is rendered.</summary>
public sealed record RenderOptions
{
    /// <summary>The options used when none are given.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>
    /// Where <c>include</c> finds templates. By default a template from a <see cref="TemplateSet"/> includes from that set, and any other
    /// template cannot include.
    /// </summary>
    public TemplateSet? Templates { get; init; }

    /// <summary>What the render may cost.</summary>
    public RenderLimits Limits { get; init; } = RenderLimits.Default;

    /// <summary>Whether reading an unknown variable is an error instead of nothing.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>Whether a member or an item of nothing is nothing instead of an error.</summary>
    public bool RelaxedTargetAccess { get; init; }

    /// <summary>Whether a member that an object does not have is nothing instead of an error.</summary>
    public bool RelaxedMemberAccess { get; init; } = true;

    /// <summary>Whether calling something that does not exist gives nothing instead of an error.</summary>
    public bool RelaxedFunctionAccess { get; init; }

    /// <summary>Whether an index out of range gives nothing instead of an error.</summary>
    public bool RelaxedIndexerAccess { get; init; } = true;

    /// <summary>Whether indexing with nothing gives nothing instead of an error.</summary>
    public bool NullIndexer { get; init; }

    /// <summary>Whether a function without <c>ret</c> may be called only as a statement.</summary>
    public bool StatementFunctionsNeedStatements { get; init; }

    /// <summary>Whether the lines of a printed value are indented like the tag that prints it.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>Whether <see cref="AutoIndent"/> also indents empty lines.</summary>
    public bool IndentOnEmptyLines { get; init; } = true;

    /// <summary>Culture that formats numbers and dates and compares text where the language says so.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Where <c>date.now</c> reads the time and the time zone.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Stops the render with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }
}
