using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.StepPatterns;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Extract;

public sealed class MarkerTests
{
    private static readonly Vocabulary English = Vocabulary.For("en");

    [Theory]
    [InlineData("1. Open it", "Number", 1, "Open it")]
    [InlineData("12) Open it", "Number", 12, "Open it")]
    [InlineData("(3) Open it", "Number", 3, "Open it")]
    [InlineData("2)Open it", "Number", 2, "Open it")]
    [InlineData("a) Open it", "Letter", 1, "Open it")]
    [InlineData("b. open it", "Letter", 2, "open it")]
    [InlineData("iii. Open it", "Roman", 3, "Open it")]
    [InlineData("Step 4: Open it", "Label", 4, "Open it")]
    [InlineData("Step Two – Open it", "Label", 2, "Open it")]
    [InlineData("Step3: Open it", "Label", 3, "Open it")]
    [InlineData("Step 1", "Label", 1, "")]
    [InlineData("• Open it", "Bullet", 0, "Open it")]
    public void Recognises_the_marker_of_a_paragraph(string text, string family, int number, string rest)
    {
        var marker = StepPatternList.Match(Paragraph(text), English);

        Assert.NotNull(marker);
        Assert.Equal((family, number, rest), (marker.Value.Family.ToString(), marker.Value.Number, text[marker.Value.TextStart..]));
    }

    [Theory]
    [InlineData("1.5 GB of space are needed")]
    [InlineData("10.0.0.1 is the address")]
    [InlineData("2013. That was the year")]
    [InlineData("3 devices are connected")]
    [InlineData("Step 2 is the one that takes long")]
    [InlineData("Steps to open it:")]
    [InlineData("A. Smith wrote this")]
    [InlineData("i am not a number")]
    public void Leaves_text_alone_that_only_looks_like_a_marker(string text) => Assert.Null(StepPatternList.Match(Paragraph(text), English));

    [Theory]
    [InlineData("Fix 3: Update the driver", "Fix", "3", "Update the driver")]
    [InlineData("Method TWO - Update the driver", "Fix", "2", "Update the driver")]
    [InlineData("Solution #1 Update the driver", "Fix", "1", "Update the driver")]
    [InlineData("Option B: Update the driver", "Option", "2", "Update the driver")]
    [InlineData("Part 2. Update the driver", "Part", "2", "Update the driver")]
    [InlineData("1.2 Update the driver", "Number", "1.2", "Update the driver")]
    [InlineData("4) Update the driver", "Number", "4", "Update the driver")]
    [InlineData("#2: Update the driver", "Number", "2", "Update the driver")]
    [InlineData("Solution: Update the driver", "Fix", "", "Update the driver")]
    public void Reads_the_label_of_a_heading(string text, string kind, string path, string title)
    {
        var label = HeadingLabel.Read(text, English);

        Assert.NotNull(label);
        Assert.Equal((kind, path, title), (label.Kind.ToString(), string.Join('.', label.Path), text[label.TitleStart..]));
    }

    [Theory]
    [InlineData("Fix a slow computer")]
    [InlineData("Fix A Slow Computer")]
    [InlineData("Fix 0x80070005 in a minute")]
    [InlineData("10 ways to save power")]
    [InlineData("2024 in numbers")]
    [InlineData("Step-by-step guide")]
    [InlineData("Tips for a clean start")]
    public void A_title_without_a_label_stays_whole(string text) => Assert.Null(HeadingLabel.Read(text, English));

    [Theory]
    [InlineData("de", "Schritt 2: Starten Sie neu", 2)]
    [InlineData("fr", "Étape 3 : Redémarrez", 3)]
    [InlineData("es", "Paso 1. Abra el menú", 1)]
    [InlineData("it", "Passo 4. Apri il menu", 4)]
    [InlineData("pt", "Passo 5: Abra o menu", 5)]
    public void Knows_the_word_for_step_in_other_languages(string language, string text, int number) =>
        Assert.Equal(number, StepPatternList.Match(Paragraph(text), Vocabulary.For(language))?.Number);

    private static SourceBlock Paragraph(string text) => new(SourceBlockKind.Paragraph, RichText.FromPlain(text), SourceSpan.At(1));
}
