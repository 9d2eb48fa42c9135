namespace ContentForge.Templating;

/// <summary>How a template is parsed.</summary>
public sealed record TemplateParseOptions
{
    /// <summary>The options used when none are given.</summary>
    public static TemplateParseOptions Default { get; } = new();

    /// <summary>
    /// Whether values are escaped for HTML as they are printed. By default (<see langword="null"/>) they are in templates whose name
    /// ends in <c>.html</c> or <c>.htm</c>.
    /// </summary>
    public bool? AutoEscape { get; init; }

    /// <summary>Whether the source is text with code, or code alone.</summary>
    public TemplateMode Mode { get; init; }

    /// <summary>How deeply expressions and blocks may nest before the template is rejected.</summary>
    public int DepthLimit { get; init; } = 250;
}
