using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ContentForge.Core.Model;

namespace ContentForge.Export.JsonLd;

/// <summary>
/// An article in the words of schema.org. A HowTo asserts an order, so each fix that can solve the problem alone is a HowTo of its own,
/// and only fixes that belong to a sequence share one. What a vendor recommends is left out, and prose has no steps to tell.
/// </summary>
public static class ArticleJsonLd
{
    // The encoder of the framework escapes '<', '>' and '&', so a script element of a page can hold what it writes.
    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The article as UTF-8 JSON.</summary>
    public static byte[] Serialize(HelpArticle article) => JsonSerializer.SerializeToUtf8Bytes<JsonNode>(Of(article, JsonLdContext.None), Written);

    /// <summary>The article as a graph: TechArticle, its HowTos, and an FAQPage if it has questions.</summary>
    public static JsonObject Of(HelpArticle article, JsonLdContext context)
    {
        var graph = new JsonArray(TechArticle(article, context));
        var guides = new HowToGuides(context);
        var fixes = article.Fixes.ToDictionary(fix => fix.Id, StringComparer.Ordinal);
        foreach (var group in article.Groups)
        {
            var usable = group.FixIds.Select(id => fixes[id]).Where(IsGuide).ToImmutableArray();
            if (group.Mode == GroupMode.Sequence && usable.Length > 0)
                graph.Add((JsonNode)guides.Of(group.Title ?? article.Title, usable));
            else
                graph.AddAll(usable.Select(guides.Of));
        }

        if (!article.Faqs.IsEmpty)
            graph.Add((JsonNode)Questions(article.Faqs));
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph };
    }

    private static bool IsGuide(Fix fix) => fix.Origin == FixOrigin.Editorial && !fix.Procedures.IsEmpty;

    private static JsonObject TechArticle(HelpArticle article, JsonLdContext context)
    {
        var metadata = article.Metadata;
        var platforms = context.Platforms ?? article.AppliesTo.Platforms.Select(platform => platform.ToString());
        return new JsonObject { ["@type"] = "TechArticle", ["headline"] = article.Title }
            .With("description", context.Description ?? metadata.Description)
            .With("inLanguage", article.Language)
            .With("url", context.Url)
            .With("datePublished", Day(metadata.Published))
            .With("dateModified", Day(metadata.Updated))
            .With("isBasedOn", metadata.CanonicalUrl is { IsAbsolute: true } source ? source.Value : null)
            .With("author", metadata.Author is { } author ? new JsonObject { ["@type"] = "Person", ["name"] = author } : null)
            .With("about", HowToGuides.Platforms(platforms))
            .With("keywords", string.Join(", ", context.Keywords ?? metadata.Tags) is { Length: > 0 } keywords ? keywords : null);
    }

    private static JsonObject Questions(ImmutableArray<Faq> faqs) => new()
    {
        ["@type"] = "FAQPage",
        ["mainEntity"] = new JsonArray().AddAll(faqs.Select(faq => new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = faq.Question,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = PlainText.Of(faq.Answer) },
        })),
    };

    private static string? Day(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a publisher knows of an article beside the article.</summary>
public sealed record JsonLdContext
{
    /// <summary>Nothing is known.</summary>
    public static JsonLdContext None { get; } = new();

    /// <summary>The complete address of the article, or null.</summary>
    public string? Url { get; init; }

    /// <summary>One or two sentences about it; null for those of the source.</summary>
    public string? Description { get; init; }

    /// <summary>Its topics; null for the tags of the source.</summary>
    public IEnumerable<string>? Keywords { get; init; }

    /// <summary>The platforms by the names that the publisher gives them; null for those of the article.</summary>
    public IEnumerable<string>? Platforms { get; init; }

    /// <summary>The complete address of a fix, or null.</summary>
    public Func<Fix, string?> UrlOf { get; init; } = _ => null;

    /// <summary>Where a picture is; null leaves it out.</summary>
    public Func<SafeUrl, string?> Picture { get; init; } = url => url.Value;
}
