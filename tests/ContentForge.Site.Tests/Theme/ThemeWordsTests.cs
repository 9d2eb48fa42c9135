using System.Text.RegularExpressions;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Model;

namespace ContentForge.Site.Tests.Theme;

/// <summary>The words of the theme: each language has all of them, and each of them is used.</summary>
public sealed partial class ThemeWordsTests
{
    /// <summary>Words whose keys are made from the values of an enumeration.</summary>
    private static readonly string[] OfEnumerations =
    [
        .. Enum.GetNames<CommandHost>().Except([nameof(CommandHost.Unknown)], StringComparer.Ordinal).Select(name => "command_" + name.ToLowerInvariant()),
        .. Enum.GetNames<NoteKind>().Select(name => "note_" + name.ToLowerInvariant()),
    ];

    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(Path.Combine(TestSite.TemplatesFolder, "text"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_word_with_the_same_placeholders(string language)
    {
        var words = Words(language);

        Assert.All(Words("en"), word =>
        {
            Assert.True(words.TryGetValue(word.Key, out var translated), word.Key);
            Assert.Equal(word.Value.Text is null, translated.Text is null);
            Assert.All(TextsOf(translated), text => Assert.Equal(PlaceholdersOf(TextsOf(word.Value).First()), PlaceholdersOf(text)));
            Assert.All(TextsOf(translated), text => Assert.False(string.IsNullOrWhiteSpace(text), word.Key));
        });
        Assert.Empty(words.Keys.Except(Words("en").Keys, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_counted_text_has_a_form_for_each_category_of_its_language_and_no_other(string language)
    {
        var words = Words(language);
        var rules = PluralRules.Parse(words[ThemeTextFile.RulesKey].Forms!);
        var counted = words.Where(word => word.Value.Forms is not null && word.Key != ThemeTextFile.RulesKey).ToList();

        Assert.NotEmpty(counted);
        Assert.All(counted, word => Assert.Equal(rules.Names.Order(StringComparer.Ordinal), word.Value.Forms!.Keys));
        Assert.All(counted.SelectMany(word => word.Value.Forms!.Values), form => Assert.Contains("{count}", form, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_twelve_months(string language) => Assert.Equal(12, Words(language)["months"].Text!.Split(',').Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void There_is_a_file_for_each_language_that_is_promised() =>
        Assert.Superset(new HashSet<string>(["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt"], StringComparer.Ordinal), Languages.Select(row => row.Data).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Every_word_of_an_enumeration_is_there() => Assert.Empty(OfEnumerations.Except(Words("en").Keys, StringComparer.Ordinal));

    [Fact]
    public void Templates_use_only_words_that_are_there()
    {
        var used = Templates().SelectMany(text => UsedWord.Matches(text)).Select(match => match.Groups["key"].Value);

        Assert.Empty(used.Except(Words("en").Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void No_word_is_there_for_nothing()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(TestSite.TemplatesFolder, "..", "src", "ContentForge.Site"), "*.cs", SearchOption.AllDirectories);
        var everything = string.Concat(Templates().Concat(sources.Select(File.ReadAllText)));

        Assert.All(Words("en").Keys.Except(OfEnumerations, StringComparer.Ordinal), key => Assert.True(
            everything.Contains("text." + key, StringComparison.Ordinal) || everything.Contains($"\"{key}\"", StringComparison.Ordinal), key));
    }

    private static Dictionary<string, ThemeWord> Words(string language)
    {
        var (words, diagnostics) = (new Dictionary<string, ThemeWord>(StringComparer.Ordinal), new List<Diagnostic>());
        ThemeTextFile.Read(Path.Combine(TestSite.TemplatesFolder, "text", language + ".json"), language, words, diagnostics);
        Assert.Empty(diagnostics);
        return words;
    }

    // Whether a language counts in rules says nothing about its texts.
    private static IEnumerable<string> TextsOf(ThemeWord word) => word.Text is { } text ? [text] : word.Forms!.Values.Where(form => !form.Contains('=', StringComparison.Ordinal)).DefaultIfEmpty("none");

    private static IEnumerable<string> Templates() =>
        Directory.EnumerateFiles(TestSite.TemplatesFolder, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static string PlaceholdersOf(string word) =>
        string.Join(' ', Placeholder.Matches(word).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\btext\.(?<key>[a-z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex UsedWord { get; }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder { get; }
}
