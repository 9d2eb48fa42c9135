namespace ContentForge.Templating;

/// <summary>
/// A function that a model offers to templates, called like any other: <c>{{ url_for page }}</c> or <c>{{ page | url_for }}</c>.
/// It must not change its arguments. An <see cref="ArgumentException"/> becomes an error at the call.
/// </summary>
/// <param name="arguments">
/// The arguments in order; texts that the template captured arrive as <see cref="SafeHtml"/> or <see cref="string"/>.
/// </param>
public delegate object? TemplateFunction(IReadOnlyList<object?> arguments);
