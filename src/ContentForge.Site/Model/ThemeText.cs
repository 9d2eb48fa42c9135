using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Model;

/// <summary>
/// The words of a theme in one language, from <c>text/&lt;language&gt;.json</c>. A region has the words of its language where it has none of
/// its own. What a language lacks is said in English, which is a warning, and the configuration of a site can replace each of them.
/// </summary>
internal sealed class ThemeText
{
    private const string English = "en";

    private readonly FrozenDictionary<string, object> _words;

    private ThemeText(Dictionary<string, ThemeWord> words)
    {
        var rules = PluralRules.Parse(words.GetValueOrDefault(ThemeTextFile.RulesKey).Forms ?? ImmutableSortedDictionary<string, string>.Empty);
        _words = words
            .Where(word => word.Key != ThemeTextFile.RulesKey)
            .ToFrozenDictionary(word => word.Key, word => word.Value.Forms is { } forms ? new CountedText(forms, rules) : (object)word.Value.Text!, StringComparer.Ordinal);
        Words = _words.ToDictionary(word => word.Key, object? (word) => word.Value, StringComparer.Ordinal);
    }

    /// <summary>The words by key, in the form that templates read fastest: a text, or a <see cref="CountedText"/>.</summary>
    public IReadOnlyDictionary<string, object?> Words { get; }

    /// <summary>One word. A key that no file has stands for itself, so that a theme's author sees it.</summary>
    public string this[string key] => _words.GetValueOrDefault(key) as string ?? key;

    /// <summary>Reads the words of the site's language.</summary>
    /// <param name="folders">The folders of the theme, the most important first.</param>
    /// <param name="options">How the site presents itself.</param>
    /// <param name="diagnostics">Gets what is wrong: a language that is not there, a broken file, words that are missing.</param>
    public static ThemeText Load(IReadOnlyList<string> folders, SiteOptions options, List<Diagnostic> diagnostics)
    {
        var languages = ThemeLanguages.In(folders);
        var words = Read(languages, [English], diagnostics);
        if (languages.ProblemOf(options) is { } problem)
        {
            diagnostics.Add(problem);
        }
        else
        {
            var chain = ThemeLanguages.Chain(options.Language).ToList();
            var isEnglish = chain.Remove(English);
            var own = Read(languages, chain, diagnostics);
            if (!isEnglish && words.Keys.Except(own.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
                diagnostics.Add(Missing(options.Language, missing));
            foreach (var (key, word) in own)
                words[key] = word;
        }

        foreach (var (key, word) in options.Text)
            Replace(words, key, word);
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

    /// <summary>A text with a number in it: <c>1 step</c>, <c>7 steps</c>.</summary>
    public string Count(string key, int number) => _words.GetValueOrDefault(key) is CountedText counted ? counted.For(number) : CountedText.Fill(this[key], number);

    private static Dictionary<string, ThemeWord> Read(ThemeLanguages languages, IReadOnlyList<string> chain, List<Diagnostic> diagnostics)
    {
        var words = new Dictionary<string, ThemeWord>(StringComparer.Ordinal);
        foreach (var language in chain)
        {
            foreach (var file in languages.FilesOf(language))
                ThemeTextFile.Read(file, ThemeLanguages.NameOf(language), words, diagnostics);
        }

        return words;
    }

    /// <summary>Replaces a text, or, by <c>step_count.one</c>, one form of it.</summary>
    private static void Replace(Dictionary<string, ThemeWord> words, string key, string text)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && words.GetValueOrDefault(key[..dot]).Forms is { } forms)
            words[key[..dot]] = new ThemeWord(forms.SetItem(key[(dot + 1)..], text));
        else
            words[key] = new ThemeWord(text);
    }

    private static Diagnostic Missing(string language, List<string> keys) => new(
        DiagnosticCodes.MissingWords,
        ThemeLanguages.NameOf(language.ToLowerInvariant()),
        null,
        $"The words of the theme in '{language}' lack {string.Join(", ", keys)}, which {(keys.Count == 1 ? "is" : "are")} said in English.");
}

/// <summary>A date.</summary>
/// <param name="Iso">For machines: <c>2026-03-01</c>.</param>
/// <param name="Text">For people, in the language of the site.</param>
internal sealed record DateView(string Iso, string Text);
