using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Extract;

/// <summary>What holds for every article, whoever wrote it.</summary>
public sealed class InvariantTests
{
    /// <summary>Words that no author writes in a step.</summary>
    private static readonly string[] Junk = ["adsbygoogle", "affiliate ads", "also read:", "data-ad-", "<ins", "<!--"];

    public static TheoryData<string> Fixtures => [.. Directory.GetDirectories(FixtureFolder.Path("extraction")).Select(folder => FixtureFolder.Input(folder))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Holds_for_a_fixture(string file) => AssertHolds(file);

    [Fact]
    public void Holds_for_the_articles_of_a_corpus()
    {
        foreach (var file in CorpusSample.Files())
            AssertHolds(file);
    }

    private static void AssertHolds(string file)
    {
        if (Articles.TryRead(File.ReadAllText(file), Path.GetFileName(file)).Article is not { } read)
            return;

        var cleaned = new ArticleCleaner().Clean(read);
        var blocks = BlockReader.Read(read.Document.Body!, InputLimits.Default);
        var article = ArticleExtractor.Extract(cleaned);
        foreach (var step in article.Fixes.SelectMany(fix => fix.Procedures).SelectMany(procedure => Steps(procedure.Steps)))
            AssertIsStep(step, file);
        AssertEveryLineHasOnePlace(article, blocks, file);
    }

    private static void AssertIsStep(Step step, string file)
    {
        Assert.True(step.Text.Any(char.IsLetterOrDigit) || step.Media.Length > 0, $"{file}: an empty step at {step.Source.Span}");
        Assert.False(Junk.Any(junk => step.Text.Contains(junk, StringComparison.OrdinalIgnoreCase)), $"{file}: junk in the step at {step.Source.Span}: {step.Text}");
    }

    /// <summary>
    /// Each line with content lies in one place of the model; in several only where several pieces were cut from one block, or where
    /// blocks share the line.
    /// </summary>
    private static void AssertEveryLineHasOnePlace(HelpArticle article, IReadOnlyList<SourceBlock> blocks, string file)
    {
        var pieces = new PieceSplitter(Vocabulary.For(article.Language)).Split([.. blocks]);
        var places = new int[article.Source.Lines + 2];
        foreach (var span in Places(article))
            Count(places, span);
        var contents = new int[places.Length];
        foreach (var block in pieces.Where(block => block.Kind is not SourceBlockKind.Rule))
            Count(contents, block.Span);

        for (var line = 1; line < places.Length; line++)
        {
            Assert.True(contents[line] == 0 || places[line] > 0, $"{file}: line {line} is nowhere in the model");
            Assert.True(places[line] <= Math.Max(1, contents[line]), $"{file}: line {line} is in {places[line]} places");
        }
    }

    private static void Count(int[] lines, SourceSpan span)
    {
        for (var line = span.StartLine; line <= Math.Min(span.EndLine, lines.Length - 1); line++)
            lines[line]++;
    }

    /// <summary>The stretches of what stands side by side in the model.</summary>
    private static IEnumerable<SourceSpan> Places(HelpArticle article) =>
    [
        .. Spans(article.Intro),
        .. article.Groups.SelectMany(group => Spans(group.Body).Concat(group.Source is { } source ? [source.Span] : [])),
        .. article.Fixes.SelectMany(Places),
        .. article.Faqs.Select(faq => faq.Source.Span),
        .. Spans(article.Conclusion),
    ];

    private static IEnumerable<SourceSpan> Places(Fix fix)
    {
        var inside = Spans(fix.Body).Concat(fix.Procedures.SelectMany(procedure => Spans(procedure.Result).Append(procedure.Source.Span))).ToList();

        // The heading, with the title that may stand below it, is what the fix has before all of them.
        var start = fix.Source.Span.StartLine;
        var end = inside.Count == 0 ? fix.Source.Span.EndLine : inside.Min(span => span.StartLine) - 1;
        return end < start ? inside : inside.Append(SourceSpan.At(start).Union(SourceSpan.At(end)));
    }

    private static IEnumerable<SourceSpan> Spans(IEnumerable<Block> blocks) => blocks.Select(block => block.Source.Span);

    private static IEnumerable<Step> Steps(IEnumerable<Step> steps) =>
        steps.SelectMany(step => Steps(step.Substeps.Concat(step.Branches.SelectMany(branch => branch.Steps))).Prepend(step));
}
