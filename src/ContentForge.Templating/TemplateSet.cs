using System.Collections.Concurrent;

namespace ContentForge.Templating;

/// <summary>
/// The templates of one theme: each is loaded and parsed once, however many threads render it. Templates of a set include each other.
/// </summary>
/// <example>
/// <code>
/// var theme = new TemplateSet(new FolderTemplateLoader("templates"));
/// string page = theme.Get("article.html")!.Render(model);
/// </code>
/// </example>
public sealed class TemplateSet
{
    private readonly ITemplateLoader _loader;
    private readonly TemplateParseOptions _options;
    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);

    /// <summary>Creates a set that reads from a loader.</summary>
    public TemplateSet(ITemplateLoader loader, TemplateParseOptions? options = null)
    {
        _loader = loader ?? throw new ArgumentNullException(nameof(loader));
        _options = options ?? TemplateParseOptions.Default;
    }

    /// <summary>Gives a template, parsed (it may have errors), or <see langword="null"/> when the loader has none of that name.</summary>
    public Template? Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_templates.TryGetValue(name, out var known))
            return known;

        // An absent template is not remembered: names can come from a model, and the set would grow with each of them.
        return _loader.Load(name) is { } source
            ? _templates.GetOrAdd(name, Template.Parse(source, name, _options, this))
            : null;
    }
}
