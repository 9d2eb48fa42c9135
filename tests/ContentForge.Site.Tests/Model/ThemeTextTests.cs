using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using ContentForge.Site.Tests.Publish;

namespace ContentForge.Site.Tests.Model;

public sealed class ThemeTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("de-AT")]
    [InlineData("DE")]
    [InlineData("de-Latn-CH-1996")]
    public void A_region_has_the_words_of_its_language(string language)
    {
        Assert.Equal("Suchen", Load(language)["search"]);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void A_theme_has_words_of_a_region_in_a_file_of_its_own()
    {
        Write("de-AT.json", """{ "months": "Jänner,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember" }""");

        Assert.Equal("2. Jänner 2026", Load("de-AT").Date(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero))!.Text);
        Assert.Empty(_diagnostics);
    }

    [Theory]
    [InlineData("en", "2 January 2026")]
    [InlineData("fr", "2 janvier 2026")]
    [InlineData("es", "2 de enero de 2026")]
    [InlineData("pl", "2 stycznia 2026")]
    [InlineData("ja", "2026年1月2日")]
    public void A_date_is_written_as_its_language_does(string language, string expected) =>
        Assert.Equal(expected, Load(language).Date(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero))!.Text);

    [Theory]
    [InlineData("xx", "the theme has no words in 'xx'")]
    [InlineData("zh-Hant", "the theme has no words in 'zh-Hant'")]
    [InlineData("deutsch, bitte", "'deutsch, bitte' is no tag of a language")]
    [InlineData("../../secret", "'../../secret' is no tag of a language")]
    [InlineData("", "'' is no tag of a language")]
    public void A_language_that_is_not_there_is_an_error_that_names_those_that_are(string language, string reason)
    {
        var source = new Provenance("contentforge.yml", SourceSpan.At(4, 13));
        ThemeText.Load([TestSite.TemplatesFolder], new SiteOptions { Language = language, LanguageSource = source }, _diagnostics);

        var error = Assert.Single(_diagnostics);
        Assert.Equal((DiagnosticCodes.BrokenConfiguration, "contentforge.yml", 4, 13), (error.Code, error.File, error.Span!.Value.StartLine, error.Span.Value.StartColumn));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("There are de, en, es, fr, it, ja, nl, pl, pt;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_brings_a_language_and_how_it_counts()
    {
        Write("cy.json", """{ "plurals": { "one": "n = 1", "two": "n = 2" }, "step_count": { "one": "{count} cam", "two": "{count} gam", "other": "{count} cham" } }""");

        var text = Load("cy");

        Assert.Equal(["1 cam", "2 gam", "3 cham"], new[] { 1, 2, 3 }.Select(count => text.Count("step_count", count)));
        Assert.Equal("1 article", text.Count("article_count", 1));
    }

    [Fact]
    public void Words_that_a_language_lacks_are_named_and_said_in_english()
    {
        Write("cy.json", """{ "search": "Chwilio" }""");

        var text = Load("cy");

        Assert.Equal(("Chwilio", "Home"), (text["search"], text["home"]));
        var warning = Assert.Single(_diagnostics);
        Assert.Equal((DiagnosticCodes.MissingWords, "text/cy.json"), (warning.Code, warning.File));
        Assert.Contains("a_to_z, ", warning.Message, StringComparison.Ordinal);
        Assert.Contains("plurals", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("search,", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_replace_a_text_and_one_form_of_a_text()
    {
        var words = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("search", "Find"), KeyValuePair.Create("step_count.one", "one single step")]);

        var text = ThemeText.Load([TestSite.TemplatesFolder], new SiteOptions { Text = words }, _diagnostics);

        Assert.Equal(("Find", "one single step", "2 steps"), (text["search"], text.Count("step_count", 1), text.Count("step_count", 2)));
    }

    [Theory]
    [InlineData("{\n  \"search\": 1\n}", 2, 13)]
    [InlineData("{\n  \"search\": null\n}", 2, 13)]
    [InlineData("{\n  \"search\": [\"a\"]\n}", 2, 13)]
    [InlineData("{\n  \"ö\": { \"one\": {} }\n}", 2, 17)]
    [InlineData("{\n  \"step_count\": { \"one\": \"x\" }\n}", 2, 30)]
    [InlineData("{\n  \"plurals\": { \"one\": \"n is 1\" }\n}", 2, 32)]
    [InlineData("[]", 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"search\": \"Find\" \"home\"\n}", 2, 20)]
    [InlineData("{ \"search\": \"\\ud800\" }", 1, 13)]
    public void A_broken_file_is_an_error_with_its_place(string json, int line, int column)
    {
        Write("en.json", json);

        Load("en");

        var error = Assert.Single(_diagnostics);
        Assert.Equal((DiagnosticCodes.TemplateError, "text/en.json", line, column), (error.Code, error.File, error.Span!.Value.StartLine, error.Span.Value.StartColumn));
    }

    private ThemeText Load(string language) => ThemeText.Load([_folder["theme"], TestSite.TemplatesFolder], new SiteOptions { Language = language }, _diagnostics);

    private void Write(string name, string json)
    {
        Directory.CreateDirectory(_folder["theme/text"]);
        File.WriteAllText(_folder["theme/text/" + name], json);
    }
}
