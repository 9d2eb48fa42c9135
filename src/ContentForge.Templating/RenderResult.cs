using System.Diagnostics.CodeAnalysis;

namespace ContentForge.Templating;

/// <summary>What came of rendering a template: its text, or the error that stopped it.</summary>
public sealed record RenderResult
{
    internal RenderResult(string? text, TemplateDiagnostic? error)
    {
        Text = text;
        Error = error;
    }

    /// <summary>The rendered text; <see langword="null"/> when the render failed, never a part of it.</summary>
    public string? Text { get; }

    /// <summary>Why the render stopped.</summary>
    public TemplateDiagnostic? Error { get; }

    /// <summary>Whether there is a text.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Text is not null;
}
