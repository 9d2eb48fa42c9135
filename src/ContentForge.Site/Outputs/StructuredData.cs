using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ContentForge.Core.Model;
using ContentForge.Site.SiteModel;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>
/// An article in the words of schema.org. A HowTo asserts an order, so each fix that can solve the problem alone is a HowTo of its own,
/// and only fixes that belong to a sequence share one. What a vendor recommends is left out.
/// </summary>
internal static class StructuredData
{
    public static JsonObject Of(SiteArticle article, SiteData site, ArticleView view)
    {
        var graph = new JsonArray(TechArticle(article, site));
        var fixes = article.Fixes.ToDictionary(fix => fix.Id, StringComparer.Ordinal);
        var anchors = view.Groups.SelectMany(group => group.Fixes).Zip(ShownInGroups(article, fixes), (shown, fix) => (fix.Id, shown.Id))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        foreach (var group in article.Article.Groups)
        {
            var usable = group.FixIds.Where(fixes.ContainsKey).Select(id => fixes[id]).Where(IsGuide).ToImmutableArray();
            if (group.Mode == GroupMode.Sequence && usable.Length > 0)
                graph.Add((JsonNode)Sequence(group.Title ?? article.Title, usable));
            else
                AddEach(graph, usable, fix => Guide(fix, site.Absolute(article.Path) is { } url ? $"{url}#{anchors[fix.Id]}" : null));
        }

        if (!article.Article.Faqs.IsEmpty)
            graph.Add((JsonNode)Questions(article.Article.Faqs));
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph };
    }

    private static IEnumerable<Fix> ShownInGroups(SiteArticle article, Dictionary<string, Fix> fixes) =>
        article.Article.Groups.SelectMany(group => group.FixIds).Where(fixes.ContainsKey).Select(id => fixes[id]);

    private static bool IsGuide(Fix fix) => fix.Origin == FixOrigin.Editorial && !fix.Procedures.IsEmpty;

    private static void AddEach(JsonArray graph, IEnumerable<Fix> fixes, Func<Fix, JsonObject> describe)
    {
        foreach (var fix in fixes)
            graph.Add((JsonNode)describe(fix));
    }

    private static JsonObject TechArticle(SiteArticle article, SiteData site)
    {
        var metadata = article.Article.Metadata;
        var described = new JsonObject
        {
            ["@type"] = "TechArticle",
            ["headline"] = article.Title,
            ["description"] = article.Summary,
            ["inLanguage"] = article.Article.Language,
        };
        Add(described, "url", site.Absolute(article.Path));
        Add(described, "datePublished", Day(metadata.Published));
        Add(described, "dateModified", Day(metadata.Updated));
        Add(described, "isBasedOn", metadata.CanonicalUrl is { IsAbsolute: true } source ? source.Value : null);
        if (metadata.Author is { } author)
            described["author"] = new JsonObject { ["@type"] = "Person", ["name"] = author };
        if (!article.Card.Platforms.IsEmpty)
            described["about"] = Array(article.Card.Platforms.Select(name => new JsonObject { ["@type"] = "SoftwareApplication", ["name"] = name }));
        var keywords = string.Join(", ", site.Index.TopicsWith(article).Select(topic => topic.Title));
        Add(described, "keywords", keywords.Length > 0 ? keywords : null);
        return described;
    }

    private static JsonObject Guide(Fix fix, string? url)
    {
        var guide = new JsonObject { ["@type"] = "HowTo", ["name"] = fix.Title };
        Add(guide, "url", url);
        guide["step"] = fix.Procedures is [var only]
            ? Array(only.Steps.Select(Step))
            : Array(fix.Procedures.Select((procedure, at) => Section(
                procedure.Title ?? FixViewBuilder.Label(procedure.AppliesTo), at + 1, procedure.Steps.Select(Step))));
        return guide;
    }

    private static JsonObject Sequence(string title, ImmutableArray<Fix> fixes) => new()
    {
        ["@type"] = "HowTo",
        ["name"] = title,
        ["step"] = Array(fixes.Select((fix, at) => Section(
            fix.Title, at + 1, fix.Procedures.SelectMany(procedure => procedure.Steps).Select(Step)))),
    };

    private static JsonObject Section(string name, int position, IEnumerable<JsonObject> steps)
    {
        var section = new JsonObject { ["@type"] = "HowToSection", ["position"] = position };
        Add(section, "name", name.Length > 0 ? name : null);
        section["itemListElement"] = Array(steps);
        return section;
    }

    private static JsonObject Step(Step step, int at)
    {
        var text = string.Join(
            ' ',
            new[] { step.Instruction.Plain }
                .Concat(Nesting.Flatten(step.Substeps).Select(part => part.Instruction.Plain))
                .Concat(step.Commands.Select(command => command.Text)));
        var described = new JsonObject { ["@type"] = "HowToStep", ["position"] = at + 1 };
        if (step.Notes.IsEmpty)
            described["text"] = text;
        else
            described["itemListElement"] = Array(Parts(step, text));
        if (step.Media.FirstOrDefault(media => media.Kind == MediaKind.Image && media.Url.IsAbsolute) is { } picture)
            described["image"] = picture.Url.Value;
        return described;
    }

    private static IEnumerable<JsonObject> Parts(Step step, string text) => step.Notes
        .Select(note => new JsonObject { ["@type"] = "HowToTip", ["text"] = note.Text.Plain })
        .Prepend(new JsonObject { ["@type"] = "HowToDirection", ["text"] = text });

    private static JsonObject Questions(ImmutableArray<Faq> faqs) => new()
    {
        ["@type"] = "FAQPage",
        ["mainEntity"] = Array(faqs.Select(faq => new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = faq.Question,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = PlainText.Of(faq.Answer) },
        })),
    };

    private static string? Day(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(JsonObject target, string key, string? value)
    {
        if (value is not null)
            target[key] = value;
    }

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}
