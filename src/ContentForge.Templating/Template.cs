using System.Buffers;
using System.Collections.Immutable;
using ContentForge.Templating.Parsing;
using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating;

/// <summary>
/// A parsed template of the Scriban language. It never changes, and any number of threads may render it at once.
/// </summary>
/// <example>
/// <code>
/// var template = Template.Parse("Hello {{ name | string.upcase }}!");
/// template.Render(new { Name = "world" }); // Hello WORLD!
/// </code>
/// </example>
public sealed class Template
{
    private Template(SourceText source, Block body, ImmutableArray<TemplateDiagnostic> diagnostics, bool escapes, TemplateSet? owner)
    {
        Source = source;
        Body = body;
        Diagnostics = diagnostics;
        Escapes = escapes;
        Owner = owner;
        HasErrors = diagnostics.Any(static message => message.Severity == TemplateDiagnosticSeverity.Error);
    }

    /// <summary>The name that errors carry.</summary>
    public string Name => Source.Name;

    /// <summary>Whether the template cannot be rendered.</summary>
    public bool HasErrors { get; }

    /// <summary>What is wrong with the template, errors and warnings in the order in which they were found.</summary>
    public ImmutableArray<TemplateDiagnostic> Diagnostics { get; }

    internal SourceText Source { get; }

    internal Block Body { get; }

    internal bool Escapes { get; }

    internal TemplateSet? Owner { get; }

    /// <summary>Parses a template. It never fails: what is wrong with the source is in <see cref="Diagnostics"/>.</summary>
    /// <param name="source">Text with code.</param>
    /// <param name="name">
    /// Name for errors; values are escaped for HTML when it ends in <c>.html</c>, unless the options say otherwise.
    /// </param>
    /// <param name="options">How to parse.</param>
    public static Template Parse(string source, string name = "text", TemplateParseOptions? options = null) =>
        Parse(source, name, options, owner: null);

    /// <summary>Renders the template to a string.</summary>
    /// <param name="model">
    /// What the template can use as variables: a dictionary with string keys, a JSON object, or any .NET object, whose public properties
    /// are known in snake case. Templates cannot change it.
    /// </param>
    /// <param name="options">How to render.</param>
    /// <exception cref="TemplateRenderException">The template has errors, or one happened while it was rendered.</exception>
    /// <exception cref="OperationCanceledException">The render was canceled.</exception>
    public string Render(object? model = null, RenderOptions? options = null)
    {
        var context = Execute(model, options ?? RenderOptions.Default);
        var text = context.Output.Written.ToString();
        RenderContext.Return(context);
        return text;
    }

    /// <summary>Renders the template to a writer, which gets nothing when the render fails.</summary>
    /// <inheritdoc cref="Render(object?, RenderOptions?)"/>
    public void Render(object? model, TextWriter writer, RenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var context = Execute(model, options ?? RenderOptions.Default);
        writer.Write(context.Output.Written);
        RenderContext.Return(context);
    }

    /// <summary>Renders the template to a buffer, which gets nothing when the render fails.</summary>
    /// <inheritdoc cref="Render(object?, RenderOptions?)"/>
    public void Render(object? model, IBufferWriter<char> writer, RenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var context = Execute(model, options ?? RenderOptions.Default);
        writer.Write(context.Output.Written);
        RenderContext.Return(context);
    }

    /// <summary>Renders the template; an error is a part of the result instead of an exception.</summary>
    /// <inheritdoc cref="Render(object?, RenderOptions?)"/>
    public RenderResult TryRender(object? model = null, RenderOptions? options = null)
    {
        try
        {
            return new RenderResult(Render(model, options), null);
        }
        catch (TemplateRenderException exception)
        {
            return new RenderResult(null, exception.Diagnostic);
        }
    }

    internal static Template Parse(string source, string name, TemplateParseOptions? options, TemplateSet? owner)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(name);
        options ??= TemplateParseOptions.Default;
        var text = new SourceText(name, source);
        var (body, diagnostics) = Parser.Parse(text, options);
        return new Template(text, body, [.. diagnostics], options.AutoEscape ?? IsHtml(name), owner);
    }

    private static bool IsHtml(string name) =>
        name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private RenderContext Execute(object? model, RenderOptions options)
    {
        if (HasErrors)
            throw new TemplateRenderException(Diagnostics.First(static message => message.Severity == TemplateDiagnosticSeverity.Error));

        options.CancellationToken.ThrowIfCancellationRequested();
        var context = RenderContext.Rent(this, model, options);
        try
        {
            context.ExecuteBody(this);
            return context;
        }
        catch
        {
            RenderContext.Return(context);
            throw;
        }
    }
}
