namespace ContentForge.Cli.Serving;

/// <summary>The response headers that a site's <c>_headers</c> file asks for, in the form that static hosts read.</summary>
internal sealed class HeaderRules
{
    private readonly List<(string Pattern, string Name, string Value)> _rules = [];

    /// <summary>Reads the file: a path, and indented below it the headers. A <c>*</c> at the end of a path stands for everything below it.</summary>
    public static HeaderRules Parse(string text)
    {
        var rules = new HeaderRules();
        var pattern = "";
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!char.IsWhiteSpace(line[0]))
                pattern = line.Trim();
            else if (colon > 0)
                rules._rules.Add((pattern, line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        return rules;
    }

    /// <summary>The headers for a path, from the root of the host. A later rule wins.</summary>
    public IReadOnlyDictionary<string, string> For(string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, name, value) in _rules.Where(rule => Matches(rule.Pattern, path)))
            headers[name] = value;
        return headers;
    }

    private static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : string.Equals(pattern, path, StringComparison.Ordinal);
}
