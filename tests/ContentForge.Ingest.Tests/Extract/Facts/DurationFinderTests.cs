using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Extract.Facts;

public sealed class DurationFinderTests
{
    [Theory]
    [InlineData("en", "Wait 30 seconds and plug it in.", "30 seconds", 30, 30)]
    [InlineData("en", "The check takes 15-20 minutes.", "15-20 minutes", 900, 1200)]
    [InlineData("en", "It can take 3 to 5 min.", "3 to 5 min", 180, 300)]
    [InlineData("en", "It lasts up to 2 hours.", "2 hours", 0, 7200)]
    [InlineData("de", "Warten Sie mindestens 10 Sekunden.", "10 Sekunden", 10, 10)]
    [InlineData("fr", "Attendez 2 minutes.", "2 minutes", 120, 120)]
    public void Reads_how_long_a_step_takes(string language, string text, string words, int atLeast, int atMost)
    {
        var time = new DurationFinder(Vocabulary.For(language)).FindInStep(text);

        Assert.Equal((words, TimeSpan.FromSeconds(atLeast), TimeSpan.FromSeconds(atMost)), (time?.Text, time?.AtLeast, time?.AtMost));
    }

    [Theory]
    [InlineData("Choose the film of 90 minutes.")]
    [InlineData("Wait for Windows 10 to start.")]
    [InlineData("It takes 2 clicks. Then 5 minutes are gone.")]
    public void A_number_alone_is_no_time(string text) => Assert.Null(new DurationFinder(Vocabulary.For("en")).FindInStep(text));

    [Fact]
    public void To_wait_is_not_all_that_a_fix_takes() => Assert.Null(new DurationFinder(Vocabulary.For("en")).FindInProse("Unplug it, wait 30 seconds, plug it in."));
}
