using ContentForge.Core.Model;
using ContentForge.Site.Model;

namespace ContentForge.Site.Tests;

/// <summary>Makes articles for tests, with as little in them as a test needs.</summary>
internal static class TestArticle
{
    public static Provenance Source(string file = "a.md", int line = 1) => new(file, SourceSpan.At(line));

    public static RichText Text(string text) => RichText.FromPlain(text);

    public static Step Step(int number, string text) =>
        new(number, null, Text(text), [], [], [], [], [], [], false, Source());

    public static Procedure Procedure(string id, params string[] steps) => new(
        id,
        null,
        null,
        true,
        ProcedureRole.Main,
        AppliesTo.Unknown,
        [.. steps.Select((text, at) => Step(at + 1, text))],
        [],
        StepEvidence.OrderedList,
        1,
        Source());

    public static Fix Fix(int number, string title, params Procedure[] procedures) => new(
        $"f{number}", number, null, title, AppliesTo.Unknown, [], [.. procedures], FixOrigin.Editorial, Source());

    public static HelpArticle Help(string file, string title, params Fix[] fixes) => new(
        "id-" + file,
        title,
        null,
        "en",
        ArticleKind.Troubleshooting,
        ArticleMetadata.None,
        AppliesTo.Unknown,
        [],
        [],
        fixes.Length == 0 ? [] : [new FixGroup(null, GroupMode.Alternatives, [.. fixes.Select(fix => fix.Id)], [])],
        [.. fixes],
        [],
        [],
        new SourceReference(file, new string('0', 64), 10));

    public static PublishedArticle Published(string file, string? slug = null, params MergedCopy[] copies) =>
        new(Help(file, "About " + file), slug, [.. copies]);

    public static PublishedArticle Published(HelpArticle article) => new(article, null, []);

    public static HelpArticle Tagged(this HelpArticle article, params string[] tags) =>
        article with { Metadata = article.Metadata with { Tags = [.. tags] } };

    public static HelpArticle For(this HelpArticle article, params string[] platforms) =>
        article with { AppliesTo = new AppliesTo([.. platforms.Select(name => new Platform(name))]) };

    public static HelpArticle At(this HelpArticle article, string url) =>
        article with { Metadata = article.Metadata with { CanonicalUrl = SafeUrl.Parse(url) } };

    public static HelpArticle Dated(this HelpArticle article, string day) => article with
    {
        Metadata = article.Metadata with
        {
            Updated = DateTimeOffset.Parse(day + "T08:00:00+00:00", System.Globalization.CultureInfo.InvariantCulture),
        },
    };

    public static SiteContent Content(params PublishedArticle[] articles) => new([.. articles], []);
}
