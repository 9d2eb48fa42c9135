namespace ContentForge.Templating;

/// <summary>One message about a place in a template.</summary>
/// <param name="Severity">Whether the template is unusable or only suspicious.</param>
/// <param name="TemplateName">Name of the template the position belongs to; for an error inside an include, the include's own name.</param>
/// <param name="Line">Line of the position, counted from 1.</param>
/// <param name="Column">Column of the position in UTF-16 units, counted from 1.</param>
/// <param name="Message">What is wrong, in the words of the Scriban language.</param>
public sealed record TemplateDiagnostic(
    TemplateDiagnosticSeverity Severity,
    string TemplateName,
    int Line,
    int Column,
    string Message)
{
    /// <summary>Gives the message in the form compilers use, <c>name(line,column) : error : message</c>.</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{TemplateName}({Line},{Column}) : {(Severity == TemplateDiagnosticSeverity.Error ? "error" : "warning")} : {Message}");
}
