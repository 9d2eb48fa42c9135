using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract;

namespace ContentForge.Ingest.Tests.Read.Metadata;

/// <summary>What an editor writes under <c>corrections</c> wins; what meets with nothing is told.</summary>
public sealed class CorrectionsTests
{
    private const string Body = "---\nThe lamp is on.\n\n## 1. Restart it\n\n1. Switch it off.\n2. Switch it on.\n\n## 2. Wait\n\nFollow the steps below:\n\nHold the button for a while.\n";

    [Fact]
    public void Each_entry_that_names_nothing_is_a_warning_at_its_line()
    {
        var stale = Check("corrections:\n  fixes: [Buy a new one]\n  not-steps:\n    - Switch it off\n    - Sell it\n");

        Assert.Equal(
            [("'fixes' names 'Buy a new one', which the article does not have.", 4), ("'not-steps' names 'Sell it', which the article does not have.", 7)],
            stale.Where(diagnostic => diagnostic.Code == DiagnosticCodes.StaleCorrection).Select(diagnostic => (diagnostic.Message, diagnostic.Span!.Value.StartLine)));
    }

    [Fact]
    public void Steps_that_an_editor_confirms_are_certain()
    {
        Assert.Contains(Check(""), diagnostic => diagnostic.Code == DiagnosticCodes.LowConfidence && diagnostic.Message.EndsWith("from 'Hold the button for a' on.", StringComparison.Ordinal));
        Assert.DoesNotContain(Check("corrections: { steps: Hold the button for a }\n"), diagnostic => diagnostic.Code == DiagnosticCodes.LowConfidence);
    }

    [Theory]
    [InlineData("corrections: yes\n", "'corrections' is not a list of keys and values.")]
    [InlineData("corrections: { kind: tutorial }\n", "'kind' is not 'troubleshooting', 'howto', 'other' or 'promo'.")]
    [InlineData("corrections: { title: [a] }\n", "'title' is not a text.")]
    [InlineData("corrections: { fixes: [[a]] }\n", "A heading or list is named by a text.")]
    [InlineData("corrections: { fix: a }\n", "'fix' is no correction; there are 'title', 'kind', 'fixes', 'not-fixes', 'steps' and 'not-steps'.")]
    public void What_cannot_be_used_is_told(string corrections, string message)
    {
        var read = Articles.TryRead("---\ntitle: The lamp stays on\n" + corrections + Body);

        Assert.Equal([(DiagnosticCodes.FrontMatterValue, message)], read.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Message)));
    }

    [Fact]
    public void An_editor_settles_what_the_article_is_for()
    {
        var cleaned = Articles.Clean("---\ntitle: Ten lamps\ncorrections: { kind: other }\n" + Body);

        var article = ArticleExtractor.Extract(cleaned);

        Assert.Equal((ArticleKind.Other, 0), (article.Kind, article.Fixes.Length));
    }

    private static IEnumerable<Diagnostic> Check(string corrections) =>
        ArticleExtractor.ExtractAndCheck(Articles.Clean("---\ntitle: The lamp stays on\n" + corrections + Body)).Diagnostics;
}
