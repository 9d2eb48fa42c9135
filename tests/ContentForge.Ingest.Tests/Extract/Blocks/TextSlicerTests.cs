using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;

namespace ContentForge.Ingest.Tests.Extract.Blocks;

public sealed class TextSlicerTests
{
    private static readonly RichText Text = new("Open the menu and click the button twice.", ImmutableArray.Create(
        new TextSpan(TextSpanKind.Bold, 0, 40), new TextSpan(TextSpanKind.Italic, 0, 13), new TextSpan(TextSpanKind.Code, 5, 3), new TextSpan(TextSpanKind.Italic, 18, 22), new TextSpan(TextSpanKind.Code, 24, 3), new TextSpan(TextSpanKind.Code, 24, 3)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(41)]
    public void Parts_are_those_that_the_text_itself_gives(int length)
    {
        var slicer = new TextSlicer(Text);

        for (var start = 0; start + length <= Text.Plain.Length; start++)
            Assert.Equal(Text.Slice(start, length), slicer.Slice(start, length));
    }
}
