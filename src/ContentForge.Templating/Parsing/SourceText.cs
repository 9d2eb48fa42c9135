namespace ContentForge.Templating.Parsing;

/// <summary>The source of a template, which knows on which line an offset is.</summary>
internal sealed class SourceText(string name, string text)
{
    private int[]? _lineStarts;

    public string Name { get; } = name;

    public string Text { get; } = text;

    public TemplateDiagnostic Error(int offset, string message) => Diagnose(TemplateDiagnosticSeverity.Error, offset, message);

    public TemplateDiagnostic Warning(int offset, string message) => Diagnose(TemplateDiagnosticSeverity.Warning, offset, message);

    private TemplateDiagnostic Diagnose(TemplateDiagnosticSeverity severity, int offset, string message)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new TemplateDiagnostic(severity, Name, line + 1, offset - starts[line] + 1, message);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return [.. starts];
    }
}
