using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>
/// The words of a theme in one language, from <c>text/&lt;language&gt;.json</c>. What a language lacks is said in English, and the
/// configuration of a site can replace each of them.
/// </summary>
internal sealed class ThemeText
{
    private const string Fallback = "en";
    // Chosen: hundreds of times what a language has.
    private const long LargestFile = 1024 * 1024;

    private readonly FrozenDictionary<string, string> _words;

    private ThemeText(Dictionary<string, string> words)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        Words = words.ToDictionary(word => word.Key, object? (word) => word.Value, StringComparer.Ordinal);
    }

    /// <summary>The words by key, in the form that templates read fastest.</summary>
    public IReadOnlyDictionary<string, object?> Words { get; }

    /// <summary>One word. A key that no file has stands for itself, so that a theme's author sees it.</summary>
    public string this[string key] => _words.GetValueOrDefault(key, key);

    public static ThemeText Load(IReadOnlyList<string> folders, SiteOptions options, List<Diagnostic> diagnostics)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var primary = options.Language.Split('-')[0];
        foreach (var language in new[] { Fallback, primary, options.Language }.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            // The most important folder comes first, so it is read last.
            foreach (var folder in folders.Reverse())
                Read(folder, $"text/{language.ToLowerInvariant()}.json", words, diagnostics);
        }

        foreach (var (key, word) in options.Text)
            words[key] = word;
        return new ThemeText(words);
    }

    /// <summary>A date in the usual spelling of the language.</summary>
    public DateView? Date(DateTimeOffset? date)
    {
        if (date is not { } day)
            return null;

        var months = this["months"].Split(',');
        var month = months.Length == 12 ? months[day.Month - 1] : day.ToString("MM", CultureInfo.InvariantCulture);
        var text = this["date_format"]
            .Replace("{day}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", month, StringComparison.Ordinal)
            .Replace("{year}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new DateView(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text);
    }

    /// <summary>A number of things: <c>1 step</c>, <c>7 steps</c>.</summary>
    public string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {this[number == 1 ? one : many]}");

    private static void Read(string folder, string name, Dictionary<string, string> words, List<Diagnostic> diagnostics)
    {
        var file = Path.Combine(folder, name);
        if (!File.Exists(file))
            return;

        try
        {
            var read = JsonSerializer.Deserialize(RegularFile.ReadAllBytes(file, LargestFile), ThemeTextContext.Default.DictionaryStringString);
            foreach (var (key, word) in read ?? [])
                words[key] = word ?? throw new JsonException();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.TemplateError, name, null, $"The file cannot be read: {unreadable.Message}"));
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            diagnostics.Add(new Diagnostic(DiagnosticCodes.TemplateError, name, SourceSpan.At(line), "The words are not a JSON object of texts."));
        }
    }
}

/// <summary>A date.</summary>
/// <param name="Iso">For machines: <c>2026-03-01</c>.</param>
/// <param name="Text">For people, in the language of the site.</param>
internal sealed record DateView(string Iso, string Text);

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ThemeTextContext : JsonSerializerContext;
