using ContentForge.Core.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Tests.Views;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("Type devmgmt.msc and press Enter.", "devmgmt.msc", "Type <code>devmgmt.msc</code> and press Enter.")]
    [InlineData("devmgmt.msc", "devmgmt.msc", "<code>devmgmt.msc</code>")]
    [InlineData("Open the cdrom drive.", "cd", null)]
    [InlineData("Open the abcd, then cd.", "cd", "Open the abcd, then <code>cd</code>.")]
    [InlineData("Type the command below.", "sfc /scannow", null)]
    [InlineData("Type SFC /scannow.", "sfc /scannow", null)]
    public void What_a_sentence_says_to_type_is_code(string sentence, string command, string? expected)
    {
        var marked = TypedText.Mark(RichText.FromPlain(sentence), [command], out var found);

        Assert.Equal(expected ?? sentence, Html.FromRichText(marked, _ => null).Value);
        Assert.Equal(expected is not null, found.Contains(command));
    }

    [Fact]
    public void Of_two_commands_the_longer_is_looked_for_first()
    {
        var marked = TypedText.Mark(RichText.FromPlain("Type ipconfig /release, then ipconfig."), ["ipconfig", "ipconfig /release"], out var found);

        Assert.Equal(2, found.Count);
        Assert.StartsWith("Type <code>ipconfig /release</code>", Html.FromRichText(marked, _ => null).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TextSpanKind.Bold, 5, 11, "Type <strong><code>devmgmt.msc</code></strong> now.")]
    [InlineData(TextSpanKind.Code, 5, 11, "Type <code>devmgmt.msc</code> now.")]
    [InlineData(TextSpanKind.Bold, 0, 20, "<strong>Type <code>devmgmt.msc</code> now</strong>.")]
    [InlineData(TextSpanKind.Bold, 5, 4, "Type <code><strong>devm</strong>gmt.msc</code> now.")]
    [InlineData(TextSpanKind.Code, 5, 4, "Type <code>devmgmt.msc</code> now.")]
    public void Other_meanings_stay(TextSpanKind kind, int start, int length, string expected)
    {
        var text = new RichText("Type devmgmt.msc now.", [new TextSpan(kind, start, length)]);

        Assert.Equal(expected, Html.FromRichText(TypedText.Mark(text, ["devmgmt.msc"], out _), _ => null).Value);
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(9, 10)]
    public void What_another_meaning_cuts_in_two_keeps_its_own_line(int start, int length)
    {
        var text = new RichText("Type devmgmt.msc now.", [new TextSpan(TextSpanKind.Bold, start, length)]);

        Assert.Equal(text, TypedText.Mark(text, ["devmgmt.msc"], out var found));
        Assert.Empty(found);
    }
}
