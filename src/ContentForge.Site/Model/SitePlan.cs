using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Model;

/// <summary>A site that is ready to be written.</summary>
/// <param name="Files">Its files, ordered by path, each path once.</param>
/// <param name="Diagnostics">What was found while planning, in report order.</param>
public sealed record SitePlan(ImmutableArray<PlannedFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is nothing that forbids publishing.</summary>
    public bool CanBePublished => !Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.TemplateError || diagnostic.Code == DiagnosticCodes.BrokenConfiguration);
}

/// <summary>One file that a site will have.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Content">
/// Makes its bytes. It is called once or more, from any thread, and always gives the same; so a site of any size is never in memory as
/// a whole.
/// </param>
public sealed record PlannedFile(SitePath Path, Func<byte[]> Content)
{
    /// <summary>
    /// The source file of the article that this file is about alone. A fault in it is one of that article; null where the fault would be one
    /// of the site.
    /// </summary>
    public string? Article { get; init; }
}

/// <summary>A page could not be rendered; the diagnostic names the template and the place in it.</summary>
#pragma warning disable CA1032 // It always carries a diagnostic.
public sealed class RenderingFailedException : Exception
#pragma warning restore CA1032
{
    /// <summary>Makes the exception.</summary>
    public RenderingFailedException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic.ToString(), cause) => Diagnostic = diagnostic;

    /// <summary>What is wrong.</summary>
    public Diagnostic Diagnostic { get; }
}
