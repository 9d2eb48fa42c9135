namespace ContentForge.Templating.Runtime;

/// <summary>
/// Text that a template rendered into a variable. It lives in a buffer of the render and becomes a string only when something asks for one,
/// so a page that is captured and then printed by its layout is copied once.
/// </summary>
internal sealed class CapturedText(char[] buffer, int length, bool isSafe)
{
    private string? _text;

    /// <summary>Whether the text is HTML already, because an escaping template made it.</summary>
    public bool IsSafe { get; } = isSafe;

    public int Length => length;

    public ReadOnlySpan<char> Span => buffer.AsSpan(0, length);

    public override string ToString() => _text ??= new string(buffer, 0, length);
}
