using ContentForge.Ingest.Read;
using ContentForge.Ingest.Read.Formats;

namespace ContentForge.Ingest.Tests.Read;

public sealed class FormatDetectorTests
{
    [Theory]
    [InlineData("a.md", "Just words.", SourceFormat.Markdown)]
    [InlineData("a.html", "<p>Words.</p>", SourceFormat.Html)]
    [InlineData("a.txt", "Just words.", SourceFormat.PlainText)]
    [InlineData("a.txt", "## A heading\n\nWords.", SourceFormat.Markdown)]
    [InlineData("a.txt", "Press **Fn** now.", SourceFormat.Markdown)]
    [InlineData("a.txt", "<!DOCTYPE html><html><body>Words.</body></html>", SourceFormat.Html)]
    [InlineData("a.md", "\n<!-- saved -->\n<html><body>Words.</body></html>", SourceFormat.Html)]
    public void Tells_the_format_by_content_first(string path, string body, SourceFormat expected) =>
        Assert.Equal(expected, FormatDetector.Detect(path, body, hasFrontMatter: false));

    [Fact]
    public void A_text_file_with_front_matter_is_markdown() =>
        Assert.Equal(SourceFormat.Markdown, Articles.Read("---\ntitle: Lights\n---\nJust words.", "a.txt").Format);
}
