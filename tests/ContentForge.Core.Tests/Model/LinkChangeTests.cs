using System.Text.Json;
using ContentForge.Core.Model;
using ContentForge.Export.Json;
using ContentForge.Export.Tests;

namespace ContentForge.Core.Tests.Model;

public sealed class LinkChangeTests
{
    private const string Other = "https://other.example/";

    [Fact]
    public void Reaches_every_link_and_every_picture() => GeneratedArticles.All(article =>
    {
        var changed = new LinkChange(_ => SafeUrl.Parse(Other), _ => SafeUrl.Parse(Other)).Of(article);

        Assert.All(Addresses(changed), address => Assert.Equal(Other, address));
        Assert.Equal(Addresses(article).Count(), Addresses(changed).Count());
    });

    [Fact]
    public void Takes_off_links_that_lead_nowhere_and_keeps_their_words() => GeneratedArticles.All(article =>
    {
        var changed = new LinkChange(_ => null, url => url).Of(article);

        Assert.Equal(ArticleMedia.Of(article).Select(media => media.Url), ArticleMedia.Of(changed).Select(media => media.Url));
        Assert.Equal(Texts(article), Texts(changed));
        Assert.DoesNotContain(Elements(changed), element => element.TryGetProperty("kind", out var kind) && kind.ValueEquals("link"));
    });

    private static IEnumerable<string?> Addresses(HelpArticle article) => Strings(article, "url");

    private static IEnumerable<string?> Texts(HelpArticle article) => Strings(article, "plain");

    private static IEnumerable<string?> Strings(HelpArticle article, string name) => Elements(article)
        .Where(element => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
        .Select(element => element.GetProperty(name).GetString());

    /// <summary>All JSON objects of an article.</summary>
    private static IEnumerable<JsonElement> Elements(HelpArticle article)
    {
        using var document = JsonDocument.Parse(ArticleJson.Serialize(article));
        return Below(document.RootElement.Clone());
    }

    private static IEnumerable<JsonElement> Below(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Below(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Below),
        _ => [],
    };
}
