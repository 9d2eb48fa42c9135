using ContentForge.Core.Model;

namespace ContentForge.Core.Tests.Model;

public sealed class RichTextTests
{
    private static readonly RichText Text = new("Tap Back Up Now", [new TextSpan(TextSpanKind.Bold, 4, 11)]);

    [Fact]
    public void A_slice_keeps_what_lies_over_it() =>
        Assert.Equal(new RichText("Back", [new TextSpan(TextSpanKind.Bold, 0, 4)]), Text.Slice(4, 4));

    [Fact]
    public void A_slice_before_a_span_has_none() => Assert.Equal(RichText.FromPlain("Tap"), Text.Slice(0, 3));

    [Fact]
    public void Trimming_moves_the_spans() =>
        Assert.Equal(new RichText("x", [new TextSpan(TextSpanKind.Code, 0, 1)]), new RichText("  x ", [new TextSpan(TextSpanKind.Code, 2, 1)]).Trim());

    [Fact]
    public void Trimming_blanks_leaves_nothing() => Assert.Equal(RichText.Empty, RichText.FromPlain(" \n ").Trim());

    [Fact]
    public void Appending_shifts_the_spans_of_the_second() =>
        Assert.Equal(
            new RichText("Or Tap Back Up Now", [new TextSpan(TextSpanKind.Bold, 7, 11)]),
            RichText.FromPlain("Or").Append(" ", Text));

    [Fact]
    public void Spans_that_cross_are_refused() =>
        Assert.Throws<ArgumentException>(() => new RichText("abcdef", [new TextSpan(TextSpanKind.Bold, 0, 4), new TextSpan(TextSpanKind.Italic, 2, 4)]));

    [Fact]
    public void A_span_behind_the_text_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RichText("abc", [new TextSpan(TextSpanKind.Bold, 1, 3)]));

    [Fact]
    public void A_changed_copy_is_checked_too() =>
        Assert.Throws<ArgumentException>(() => Text with { Spans = [new TextSpan(TextSpanKind.Bold, 10, 30)] });
}
