using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Read;

namespace ContentForge.Ingest.Tests.Read;

public sealed class ArticleReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public void An_empty_file_is_a_diagnostic(string text)
    {
        var read = Articles.TryRead(text);

        Assert.Null(read.Article);
        Assert.Same(DiagnosticCodes.EmptyFile, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_looked_into()
    {
        var read = new ArticleReader(new InputLimits { MaxFileBytes = 3 }).Read("a.md", [1, 2, 3, 4]);

        Assert.Same(DiagnosticCodes.FileTooLarge, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_diagnostic() =>
        Assert.Same(DiagnosticCodes.UnknownEncoding, Assert.Single(new ArticleReader().Read("a.md", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]).Diagnostics).Code);

    [Fact]
    public void The_hash_is_that_of_the_bytes() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Articles.Read("abc").Sha256);
}
