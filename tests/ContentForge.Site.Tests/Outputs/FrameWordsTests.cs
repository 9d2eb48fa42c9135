using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using ContentForge.Site.Tests.Publish;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Outputs;

/// <summary>
/// What a reader sees is either of an article or a word of the language's file. Here all words of the theme are in brackets, and articles are
/// written with one letter, so any other letter on a page is a word that cannot be translated.
/// </summary>
public sealed partial class FrameWordsTests : IDisposable
{
    private static readonly HtmlParser Parser = new();

    // What is read by programs only.
    private static readonly string[] NoWords = ["data-root", "data-filter", "data-key", "data-search"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_word_of_a_page_is_of_an_article_or_can_be_translated()
    {
        WriteLanguageOfBrackets();

        var plan = SiteBuilder.Build(Everything(), Options(), [_folder["theme"], TestSite.TemplatesFolder], CancellationToken.None);

        Assert.Empty(plan.Diagnostics);
        var pages = plan.Files.Where(file => file.Path.IsPage).ToList();
        Assert.True(pages.Count > 8);
        Assert.Equal([], pages.SelectMany(page => ForeignWords(Encoding.UTF8.GetString(page.Content())).Select(word => $"{page.Path}: {word}")));
    }

    [Theory]
    [InlineData("<p>Read more</p>", "Read more")]
    [InlineData("<button aria-label='Close'>⟦x⟧</button>", "Close")]
    [InlineData("<p>⟦Read⟧ more</p>", "⟦Read⟧ more")]
    public void A_word_without_brackets_is_found(string page, string word) => Assert.Equal([word], ForeignWords("<!doctype html>" + page));

    private static IEnumerable<string> ForeignWords(string page)
    {
        var document = Parser.ParseDocument(page);
        var texts = document.Descendants<IText>().Where(text => text.ParentElement?.LocalName is not "script").Select(text => text.Text);
        return texts.Concat(document.All.SelectMany(AttributesWithWords)).Select(text => text.Trim()).Where(text => Letter.IsMatch(Known.Replace(text, ""))).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> AttributesWithWords(IElement element)
    {
        var isDescription = element.GetAttribute("name") is "description" || element.GetAttribute("property") is "og:title" or "og:description" or "og:site_name" or "og:image:alt";
        return element.Attributes
            .Where(attribute => attribute.Name is "alt" or "aria-label" or "title" or "placeholder"
                || (attribute.Name is "content" && isDescription)
                || (attribute.Name.StartsWith("data-", StringComparison.Ordinal) && !NoWords.Contains(attribute.Name, StringComparer.Ordinal)))
            .Select(attribute => attribute.Value);
    }

    private void WriteLanguageOfBrackets()
    {
        var words = JsonNode.Parse(File.ReadAllText(Path.Combine(TestSite.TemplatesFolder, "text", "en.json")))!.AsObject();
        foreach (var (key, word) in words.ToList())
        {
            if (word is JsonObject forms && key != ThemeTextFile.RulesKey)
                words[key] = new JsonObject(forms.Select(form => KeyValuePair.Create(form.Key, (JsonNode?)$"⟦{form.Value}⟧")));
            else if (word is JsonValue && key != "months")
                words[key] = $"⟦{word}⟧";
        }

        Directory.CreateDirectory(_folder["theme/text"]);
        File.WriteAllText(_folder["theme/text/art-x-brackets.json"], words.ToJsonString());
    }

    private static SiteOptions Options() => new()
    {
        Language = "art-x-brackets",
        BaseUrl = new Uri("https://qq.example/"),
        Footer = "Qq",
        Navigation = [new NavigationLink("Qq", SafeUrl.Parse("search.html"))],
        Feedback = new Uri("https://qq.example.net/"),
        EditLink = LinkPattern.Parse("https://qq.example.net/{file}"),
        ReportLink = LinkPattern.Parse("https://qq.example.net/{file}"),
        PageSize = 5,
        Labels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("qqqq", "Qqqq")]),
    };

    private static SiteContent Everything()
    {
        var step = Step(1, "Qq qqq") with
        {
            Optional = true,
            Commands = [.. Enum.GetValues<CommandHost>().Select(host => new CommandLine("qq" + (int)host, host))],
            Notes = [.. Enum.GetValues<NoteKind>().Select(kind => new Note(kind, Text("Qq"), NotePlacement.Before, Source("copy.md")))],
            Media = [new Media(MediaKind.Video, SafeUrl.Parse("https://qq.example.net/q"), null, null, Source("copy.md")), new Media(MediaKind.Image, SafeUrl.Parse("http://qq.example.net/q.png"), null, null, Source())],
            Source = Source("copy.md"),
        };
        var sold = Fix(3, "Qq qqqqq", Procedure("s", "Qq")) with { Origin = FixOrigin.VendorPromotion, Source = Source("copy.md") };
        var first = Help("a.md", "Qqq", Fix(1, "Qqqqqq qq", Procedure("p", "Q", "Qq") with { Steps = [step] }), Fix(2, "Qqqqq qqq"), sold) with
        {
            Problems = [new Problem("Qq", ["Q-42"], [new Cause("cause-1", Text("Qq"), Source())], Source())],
            Faqs = [new Faq("Qq?", [new ParagraphBlock(Text("Qq"), Source())], Source())],
            Metadata = ArticleMetadata.None with { Tags = ["qqqq"], Author = "Q", CanonicalUrl = SafeUrl.Parse("https://qq.qq/q"), Published = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), Updated = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero) },
            AppliesTo = new AppliesTo([new Platform("Qqq")]),
        };
        first = first with { Fixes = first.Fixes.SetItem(2, sold with { CauseId = "cause-1" }) };
        var task = Help("task.md", "Qqqq qqq", Fix(1, "Qqqq qqq", Procedure("t", "Qq", "Qqq")), Fix(2, "Qq", Procedure("u", "Qq"))).Tagged("qqqq") with { Kind = ArticleKind.HowTo };
        var many = Enumerable.Range(1, 8).Select(number => Published(Help($"qq/q{number}.md", "Qq " + new string('q', number)).Tagged("qqqq")));
        return new SiteContent(
            [new PublishedArticle(first, null, [new MergedCopy("copy.md", "Qq qqqqqqqq", null)]), Published(task), .. many],
            [new Series("Qq qqq", [new SeriesMember("a.md", "Qq"), new SeriesMember("task.md", "Qqq")])]);
    }

    [GeneratedRegex(@"⟦[^⟧]*⟧|\b[Qq\d]+\b|\ba\.md$", RegexOptions.NonBacktracking)]
    private static partial Regex Known { get; }

    [GeneratedRegex(@"\p{L}", RegexOptions.NonBacktracking)]
    private static partial Regex Letter { get; }
}
