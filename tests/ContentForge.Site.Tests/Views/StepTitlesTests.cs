using ContentForge.Core.Model;
using ContentForge.Site.Views;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Views;

public sealed class StepTitlesTests
{
    [Fact]
    public void Bold_words_before_the_sentence_of_every_step_are_titles()
    {
        var steps = StepTitles.Of([Bold("Open the settings", "Swipe down twice."), Bold("Restart the phone", "Hold the key.")]);

        Assert.Equal(["Open the settings", "Restart the phone"], steps.Select(step => step.Title?.Plain));
        Assert.Equal(["Swipe down twice.", "Hold the key."], steps.Select(step => step.Step.Instruction.Plain));
    }

    [Theory]
    [InlineData("Click", "Start.")]
    [InlineData("Open the settings", "and tap the wheel.")]
    [InlineData("Open the settings.", "Swipe down.")]
    public void Bold_words_that_are_no_title_stay_where_they_are(string bold, string rest)
    {
        var steps = StepTitles.Of([Bold(bold, rest), Bold(bold, rest)]);

        Assert.All(steps, step => Assert.Null(step.Title));
        Assert.All(steps, step => Assert.Equal($"{bold} {rest}", step.Step.Instruction.Plain));
    }

    [Fact]
    public void Bold_words_of_one_step_alone_are_no_title() =>
        Assert.All(StepTitles.Of([Bold("Device Manager", "Opens now."), Step(2, "Close it.")]), step => Assert.Null(step.Title));

    [Fact]
    public void A_few_words_over_a_paragraph_are_a_title()
    {
        var (step, title) = Assert.Single(StepTitles.Of([Detailed("Open the network settings", "Press the gear key and choose Network.", "More.")]));

        Assert.Equal("Open the network settings", title?.Plain);
        Assert.Equal("Press the gear key and choose Network.", step.Instruction.Plain);
        Assert.Equal("More.", Assert.IsType<ParagraphBlock>(Assert.Single(step.Details)).Text.Plain);
    }

    [Theory]
    [InlineData("Press the gear key.", "The menu opens.")]
    [InlineData("Type the address", "and press the key.")]
    public void A_sentence_with_its_continuation_is_no_title(string instruction, string detail) =>
        Assert.Null(Assert.Single(StepTitles.Of([Detailed(instruction, detail)])).Title);

    private static Step Bold(string title, string rest) =>
        Step(1, "x") with { Instruction = new RichText($"{title} {rest}", [new TextSpan(TextSpanKind.Bold, 0, title.Length)]) };

    private static Step Detailed(string instruction, params string[] details) =>
        Step(1, instruction) with { Details = [.. details.Select(Block (text) => new ParagraphBlock(Text(text), Source()))] };
}
