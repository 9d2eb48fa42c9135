using System.Text;
using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Export.Json;
using ContentForge.Export.Markdown;

namespace ContentForge.Export.Tests.Markdown;

public sealed class RoundTripTests
{
    [Fact]
    public void Reads_back_the_same_records() => GeneratedArticles.All(article =>
    {
        var markdown = ArticleMarkdown.Write(article);

        var result = ArticleMarkdown.Read(markdown);

        Assert.True(result.IsArticle, result.Problem + "\n" + markdown);
        Assert.Equal(Json(article), Json(result.Article!));
    });

    [Fact]
    public void Reads_back_what_an_editor_on_windows_saved() => GeneratedArticles.All(article =>
    {
        var saved = "\uFEFF" + ArticleMarkdown.Write(article).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(Json(article), Json(ArticleMarkdown.Read(saved).Article!));
    });

    [Fact]
    public void Reads_back_lists_as_deep_as_a_document_may_have_them()
    {
        Block block = SampleArticle.Paragraph("Here.");
        for (var depth = 0; depth < InputLimits.Default.MaxDomDepth; depth++)
            block = depth % 2 == 0 ? new ListBlock(true, 1, [new ListItem([block])], SampleArticle.Source) : new QuoteBlock([block], SampleArticle.Source);
        var article = SampleArticle.Of(SampleArticle.Fix(1, "A fix")) with { Intro = [block] };

        Assert.Equal(Json(article), Json(ArticleMarkdown.Read(ArticleMarkdown.Write(article)).Article!));
    }

    private static string Json(HelpArticle article) => Encoding.UTF8.GetString(ArticleJson.Serialize(article));
}
