using System.Collections.Immutable;
using System.Text.Json;
using ContentForge.Core.Model;
using ContentForge.Export.Dita;
using ContentForge.Export.Json;
using ContentForge.Export.JsonLd;
using ContentForge.Export.Markdown;
using ContentForge.Export.Tests.Dita;
using ContentForge.Ingest.Extract;
using ContentForge.Input;
using ContentForge.Stages;
using Json.Schema;

namespace ContentForge.EndToEnd.Tests.Exports;

/// <summary>
/// What is said of generated articles holds for real ones: every form is valid, and two of them read back to the same records. Of the
/// large folders some articles stand for all, so that the tests stay quick.
/// </summary>
public sealed class EveryArticleTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(ArticleSchema.Text);

    [Fact]
    public void Of_the_samples_is_exported_whole() => AssertExports(Path.Combine(Repository.Root, "input"), oneIn: 1);

    [Theory]
    [InlineData("seeds", 1)]
    [InlineData("fox", 1)]
    [InlineData("network-issues", 6)]
    [InlineData("devices", 6)]
    public void Of_a_corpus_is_exported_whole(string corpus, int oneIn) => AssertExports(Corpus.Folder(corpus), oneIn);

    private static void AssertExports(string input, int oneIn)
    {
        var files = InputFolder.List(input).Articles.Where((_, at) => at % oneIn == 0).ToImmutableArray();

        var exported = new ContentForge.Articles().Each(files, cleaned => ProblemOf(ArticleExtractor.Extract(cleaned)), NoProgress.Instance, TestContext.Current.CancellationToken);

        Assert.Empty(exported.Where(article => article.Value is { Length: > 0 }).Select(article => $"{article.File.Path}: {article.Value}"));
        Assert.DoesNotContain(exported.SelectMany(article => article.Diagnostics), diagnostic => diagnostic.Code.Id == "CF1999");
    }

    private static string ProblemOf(HelpArticle article)
    {
        var json = ArticleJson.Serialize(article);
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2048 });
        var read = ArticleJson.Read(json);
        if (read.Article is null || !json.AsSpan().SequenceEqual(ArticleJson.Serialize(read.Article)))
            return "JSON: " + (read.Problem ?? "is another article when it is read back.");
        if (!Schema.Evaluate(document.RootElement).IsValid)
            return "JSON: does not match the schema.";

        var marked = ArticleMarkdown.Read(ArticleMarkdown.Write(article));
        if (marked.Article is null || !json.AsSpan().SequenceEqual(ArticleJson.Serialize(marked.Article)))
            return "Markdown: " + (marked.Problem ?? "is another article when it is read back.");

        DitaValidation.AssertValid(ArticleDita.Serialize(article));
        return ArticleJsonLd.Serialize(article).AsSpan().Contains((byte)'<') ? "JSON-LD: cannot stand in a script element." : "";
    }
}
