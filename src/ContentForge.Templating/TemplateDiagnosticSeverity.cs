namespace ContentForge.Templating;

/// <summary>How serious a <see cref="TemplateDiagnostic"/> is.</summary>
public enum TemplateDiagnosticSeverity
{
    /// <summary>The template means what it says, but probably not what its author meant.</summary>
    Warning,

    /// <summary>The template cannot be parsed, or its rendering stopped.</summary>
    Error,
}
