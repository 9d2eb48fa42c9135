using System.Collections.Frozen;

namespace ContentForge.Templating;

/// <summary>Finds templates in memory.</summary>
public sealed class DictionaryTemplateLoader : ITemplateLoader
{
    private readonly FrozenDictionary<string, string> _sources;

    /// <summary>Copies the sources, keyed by template name.</summary>
    public DictionaryTemplateLoader(IEnumerable<KeyValuePair<string, string>> sources) =>
        _sources = sources.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string? Load(string name) => _sources.GetValueOrDefault(name);
}
