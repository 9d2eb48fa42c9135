using ContentForge.Templating.Runtime;

namespace ContentForge.Templating;

/// <summary>Text that is HTML already: an escaping template prints it as it is.</summary>
/// <example>
/// <code>
/// var model = new Dictionary&lt;string, object?&gt; { ["title"] = "a &lt; b", ["body"] = new SafeHtml("&lt;p&gt;text&lt;/p&gt;") };
/// Template.Parse("{{ title }}: {{ body }}", "page.html").Render(model); // a &amp;lt; b: &lt;p&gt;text&lt;/p&gt;
/// </code>
/// </example>
public sealed class SafeHtml : IEquatable<SafeHtml>
{
    /// <summary>Declares a text to be HTML. The caller vouches for it.</summary>
    public SafeHtml(string value) => Value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The HTML.</summary>
    public string Value { get; }

    /// <summary>Escapes plain text: <c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c> and both quotes.</summary>
    public static SafeHtml FromText(string text) => new(HtmlText.Escape(text ?? throw new ArgumentNullException(nameof(text))));

    /// <inheritdoc/>
    public bool Equals(SafeHtml? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SafeHtml);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Gives the HTML.</summary>
    public override string ToString() => Value;
}
