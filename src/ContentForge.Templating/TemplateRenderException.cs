namespace ContentForge.Templating;

/// <summary>A template could not be rendered.</summary>
#pragma warning disable CA1032, MA0015 // It always carries a diagnostic.
public sealed class TemplateRenderException : Exception
#pragma warning restore CA1032, MA0015
{
    /// <summary>Creates the exception for an error.</summary>
    public TemplateRenderException(TemplateDiagnostic diagnostic)
        : base(diagnostic?.ToString()) => Diagnostic = diagnostic!;

    /// <summary>The error, with the template and the position.</summary>
    public TemplateDiagnostic Diagnostic { get; }
}
