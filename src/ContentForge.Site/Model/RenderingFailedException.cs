using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Model;

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
