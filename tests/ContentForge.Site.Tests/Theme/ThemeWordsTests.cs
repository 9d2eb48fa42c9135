using System.Text.Json;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;

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
            Assert.Equal(PlaceholdersOf(word.Value), PlaceholdersOf(translated!));
        });
        Assert.Empty(words.Keys.Except(Words("en").Keys, StringComparer.Ordinal));
    }

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

    private static Dictionary<string, string> Words(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(TestSite.TemplatesFolder, "text", language + ".json")))!;

    private static IEnumerable<string> Templates() =>
        Directory.EnumerateFiles(TestSite.TemplatesFolder, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static string PlaceholdersOf(string word) =>
        string.Join(' ', Placeholder.Matches(word).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\btext\.(?<key>[a-z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex UsedWord { get; }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder { get; }
}
