using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ContentForge.Core.Model;
using ContentForge.Export.JsonLd;
using static ContentForge.Export.Tests.SampleArticle;

namespace ContentForge.Export.Tests.JsonLd;

public sealed class ArticleJsonLdTests
{
    /// <summary>The types that are used, and the keys that schema.org gives each of them.</summary>
    private static readonly Dictionary<string, string[]> Shapes = new(StringComparer.Ordinal)
    {
        ["TechArticle"] = ["headline", "description", "inLanguage", "url", "datePublished", "dateModified", "isBasedOn", "author", "about", "keywords"],
        ["HowTo"] = ["name", "url", "totalTime", "about", "step"],
        ["HowToSection"] = ["name", "position", "itemListElement"],
        ["HowToStep"] = ["position", "text", "itemListElement", "image"],
        ["HowToDirection"] = ["position", "text"],
        ["HowToTip"] = ["position", "text"],
        ["FAQPage"] = ["mainEntity"],
        ["Question"] = ["name", "acceptedAnswer"],
        ["Answer"] = ["text"],
        ["Person"] = ["name"],
        ["SoftwareApplication"] = ["name"],
    };

    private static readonly Dictionary<string, string[]> Children = new(StringComparer.Ordinal)
    {
        ["step"] = ["HowToStep", "HowToSection"],
        ["itemListElement"] = ["HowToStep", "HowToDirection", "HowToTip"],
        ["mainEntity"] = ["Question"],
        ["acceptedAnswer"] = ["Answer"],
        ["author"] = ["Person"],
        ["about"] = ["SoftwareApplication"],
    };

    [Fact]
    public void Has_the_shape_of_schema_org() => GeneratedArticles.All(article =>
    {
        var json = ArticleJsonLd.Of(article, JsonLdContext.None);

        Assert.Equal("https://schema.org", (string?)json["@context"]);
        Assert.All(json["@graph"]!.AsArray(), node => Assert.Contains(TypeOf(node!), new[] { "TechArticle", "HowTo", "FAQPage" }));
        AssertShape(json["@graph"]!);
    });

    [Fact]
    public void Can_stand_in_a_script_element() => GeneratedArticles.All(article =>
        Assert.DoesNotContain("<", Encoding.UTF8.GetString(ArticleJsonLd.Serialize(article)), StringComparison.Ordinal));

    [Fact]
    public void Each_fix_that_can_solve_the_problem_alone_is_a_guide_of_its_own() => Assert.Equal(
        ["TechArticle: Printer is offline", "HowTo: Restart it", "HowTo: Reset it"],
        Graph(Of(Fix(1, "Restart it", Procedure("Unplug it.")), Fix(2, "Wait"), Fix(3, "Reset it", Procedure("Press the button.")))));

    [Fact]
    public void Fixes_of_a_sequence_are_the_sections_of_one_guide()
    {
        var article = Of(Fix(1, "Save", Procedure("Copy.")), Fix(2, "Restore", Procedure("Paste.")));
        var json = ArticleJsonLd.Of(article with { Groups = [article.Groups[0] with { Mode = GroupMode.Sequence, Title = "Move" }] }, JsonLdContext.None);

        Assert.Equal(
            """
            {"@type":"HowTo","name":"Move","step":[{"@type":"HowToSection","position":1,"name":"Save","itemListElement":[{"@type":"HowToStep","position":1,"text":"Copy."}]},{"@type":"HowToSection","position":2,"name":"Restore","itemListElement":[{"@type":"HowToStep","position":1,"text":"Paste."}]}]}
            """,
            json["@graph"]![1]!.ToJsonString());
    }

    [Fact]
    public void A_step_tells_its_directions_and_its_tips()
    {
        var step = Step(1, "Type this:") with
        {
            Commands = [new CommandLine("ping router", CommandHost.Unknown)],
            Details = [Paragraph("It takes a while.")],
            Substeps = [Step(1, "Press Enter.")],
            Branches = [new StepBranch(null, new AppliesTo([new Platform("macOS")]), [Step(1, "Press Return.")], Source)],
            Notes = [new Note(NoteKind.Warning, RichText.FromPlain("Save first."), NotePlacement.Before, Source), new Note(NoteKind.Tip, RichText.FromPlain("Twice is better."), NotePlacement.After, Source)],
            Media = [new Media(MediaKind.Image, SafeUrl.Parse("a.png"), null, null, Source), new Media(MediaKind.Video, SafeUrl.Parse("a.mp4"), null, null, Source)],
        };

        Assert.Equal(
            """
            {"@type":"HowToStep","position":1,"itemListElement":[{"@type":"HowToTip","position":1,"text":"Save first."},{"@type":"HowToDirection","position":2,"text":"Type this:"},{"@type":"HowToDirection","position":3,"text":"ping router"},{"@type":"HowToDirection","position":4,"text":"It takes a while."},{"@type":"HowToDirection","position":5,"text":"Press Enter."},{"@type":"HowToDirection","position":6,"text":"macOS: Press Return."},{"@type":"HowToTip","position":7,"text":"Twice is better."}],"image":"a.png"}
            """,
            ArticleJsonLd.Of(Of(Fix(1, "Ping", Procedure("x") with { Steps = [step] })), JsonLdContext.None)["@graph"]![1]!["step"]![0]!.ToJsonString());
    }

    [Fact]
    public void What_a_vendor_recommends_is_left_out() =>
        Assert.Equal(["TechArticle: Printer is offline"], Graph(Of(Fix(1, "Buy it", Procedure("Pay.")) with { Origin = FixOrigin.VendorPromotion })));

    private static ImmutableArray<string> Graph(HelpArticle article) =>
        [.. ArticleJsonLd.Of(article, JsonLdContext.None)["@graph"]!.AsArray().Select(node => $"{TypeOf(node!)}: {node!["name"] ?? node["headline"]}")];

    private static string TypeOf(JsonNode node) => (string)node["@type"]!;

    private static void AssertShape(JsonNode node)
    {
        if (node is JsonArray list)
        {
            Assert.All(list, item => AssertShape(item!));
            return;
        }

        if (node is not JsonObject described)
            return;

        var keys = Shapes[TypeOf(described)];
        foreach (var (key, value) in described.Where(property => property.Key != "@type"))
        {
            Assert.Contains(key, keys);
            if (Children.TryGetValue(key, out var types))
                Assert.All(value is JsonArray many ? many : [value!.DeepClone()], child => Assert.Contains(TypeOf(child!), types));
            AssertShape(value!);
        }

        if (described["itemListElement"] is JsonArray steps && steps.Count > 0)
            Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => (int)step!["position"]!));
    }
}
