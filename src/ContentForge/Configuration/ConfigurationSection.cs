using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Read.Yaml;
using ContentForge.Site.Model;

namespace ContentForge.Configuration;

/// <summary>
/// One mapping of the configuration file. Every key that is asked for is known; <see cref="RefuseOthers"/> turns what is left into an
/// error, so a misspelt key is never ignored. The first problem ends the reading: one clear sentence, with its place.
/// </summary>
internal sealed class ConfigurationSection(YamlMapping? mapping, string file, string name)
{
    private readonly List<string> _known = [];

    public string Text(string key, string otherwise) => Scalar(key)?.Value ?? otherwise;

    public string? OptionalText(string key) => Scalar(key)?.Value;

    /// <summary>The name of a file or folder; null when the key is not there.</summary>
    public string? OptionalPath(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        return PathSyntax.ProblemOf(scalar.Value) is { } problem ? throw Wrong(scalar, $"'{key}' {problem}") : scalar.Value;
    }

    public int Number(string key, int otherwise, int minimum, int maximum)
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;
        return int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw Wrong(scalar, $"'{scalar.Value}' is not a whole number from {minimum} to {maximum}");
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string key, bool otherwise)
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;
        return bool.TryParse(scalar.Value, out var flag) ? flag : throw Wrong(scalar, $"'{scalar.Value}' is neither true nor false");
    }

    /// <summary>A share between 0 and 1.</summary>
    public double Share(string key, double otherwise)
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;
        return double.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw Wrong(scalar, $"'{scalar.Value}' is not a number from 0 to 1");
    }

    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), scalar.Value, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        var choices = string.Join(", ", Enum.GetNames<T>().Select(choice => choice.ToLowerInvariant()));
        throw Wrong(scalar, $"'{scalar.Value}' is none of {choices}");
    }

    /// <summary>The address of a site: absolute, http or https, and nothing but a host and a folder.</summary>
    public Uri? SiteAddress(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        if (!Uri.TryCreate(scalar.Value, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            throw Wrong(scalar, $"'{scalar.Value}' is not an address such as https://help.example/");
        return SiteAddressProblem.Of(uri) is { } problem ? throw Wrong(scalar, $"'{scalar.Value}' {problem}") : uri;
    }

    /// <summary>An address that a form is sent to: absolute, http or https, without a name, password or anchor.</summary>
    public Uri? PostAddress(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        return Uri.TryCreate(scalar.Value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri is { UserInfo: "", Fragment: "" }
            ? uri
            : throw Wrong(scalar, $"'{scalar.Value}' is not an address that a form can be sent to, such as https://help.example/feedback");
    }

    /// <summary>An address with names in braces for what is different on each page.</summary>
    public LinkPattern? LinkPattern(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        try
        {
            return Site.Model.LinkPattern.Parse(scalar.Value);
        }
        catch (FormatException wrong)
        {
            throw Wrong(scalar, $"'{scalar.Value}' {wrong.Message}");
        }
    }

    /// <summary>Where the value of a key is written.</summary>
    public Provenance SourceOf(string key) => new(file, (Value(key) ?? mapping!) is var node ? SourceSpan.At(node.Line, node.Column) : SourceSpan.At(1));

    public SafeUrl Link(string key)
    {
        var scalar = Scalar(key) ?? throw Missing(key);
        return SafeUrl.TryCreate(scalar.Value, out var url) ? url : throw Wrong(scalar, $"'{scalar.Value}' is not an address that a page may link to");
    }

    public string RequiredText(string key) => Scalar(key)?.Value ?? throw Missing(key);

    /// <summary>Whether the value of a key is <c>off</c>, which a section that can be switched off may say instead of its keys.</summary>
    public bool IsOff(string key) => Value(key) is YamlScalar { IsPlain: true, Value: "off" };

    public ConfigurationSection Section(string key) => Value(key) switch
    {
        null => new ConfigurationSection(null, file, key),
        YamlScalar { IsNull: true } => new ConfigurationSection(null, file, key),
        YamlMapping inner => new ConfigurationSection(inner, file, key),
        { } other => throw Wrong(other, $"'{key}' must hold keys of its own"),
    };

    /// <summary>The mappings of a list; empty when the key is not there.</summary>
    public IEnumerable<ConfigurationSection> Items(string key)
    {
        var value = Value(key);
        if (value is null or YamlScalar { IsNull: true })
            yield break;
        if (value is not YamlSequence list)
            throw Wrong(value, $"'{key}' must be a list");
        foreach (var item in list.Items)
            yield return new ConfigurationSection(item as YamlMapping ?? throw Wrong(item, $"each item of '{key}' must hold keys of its own"), file, key);
    }

    /// <summary>The texts of a list; empty when the key is not there.</summary>
    public ImmutableArray<string> Texts(string key) => Value(key) switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlSequence list => [.. list.Items.Select(item => item is YamlScalar text ? text.Value : throw Wrong(item, $"each item of '{key}' must be a text"))],
        { } other => throw Wrong(other, $"'{key}' must be a list"),
    };

    /// <summary>The texts of a list, each of which must be of a form.</summary>
    public ImmutableArray<string> Texts(string key, Func<string, bool> isRight, string complaint)
    {
        var texts = Texts(key);
        for (var i = 0; i < texts.Length; i++)
        {
            if (!isRight(texts[i]))
                throw Wrong(((YamlSequence)mapping![key]!).Items[i], $"'{texts[i]}' {complaint}");
        }

        return texts;
    }

    /// <summary>All texts of this section, for sections whose keys are the user's.</summary>
    public IEnumerable<KeyValuePair<string, string>> AllTexts()
    {
        foreach (var (key, value) in mapping?.Entries ?? [])
            yield return KeyValuePair.Create(key.Value, value is YamlScalar scalar ? scalar.Value : throw Wrong(value, $"'{key.Value}' must be a text"));
    }

    /// <summary>Ends the reading of this section.</summary>
    /// <exception cref="UsageException">It has a key that nobody asked for.</exception>
    public void RefuseOthers()
    {
        foreach (var (key, _) in mapping?.Entries ?? [])
        {
            if (!_known.Contains(key.Value, StringComparer.Ordinal))
                throw Wrong(key, $"'{key.Value}' is unknown{(name.Length > 0 ? $" in '{name}'" : "")}; known are {string.Join(", ", _known)}");
        }
    }

    /// <summary>Says what is wrong with the value of a key.</summary>
    public UsageException Refuse(string key, string message) => Wrong(mapping?[key] ?? mapping!, message);

    private YamlNode? Value(string key)
    {
        if (!_known.Contains(key, StringComparer.Ordinal))
            _known.Add(key);
        return mapping?[key];
    }

    private YamlScalar? Scalar(string key) => Value(key) switch
    {
        null => null,
        YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar,
        { } other => throw Wrong(other, $"'{key}' must be a single value"),
    };

    private UsageException Missing(string key) => Wrong(mapping!, $"'{key}' is missing");

    private UsageException Wrong(YamlNode node, string message) =>
        new(DiagnosticCodes.BrokenConfiguration, file, SourceSpan.At(node.Line, node.Column), message + ".");
}
