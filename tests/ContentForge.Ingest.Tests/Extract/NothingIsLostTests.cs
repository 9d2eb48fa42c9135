using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Extract;

/// <summary>Everything a cleaned article says and shows is in exactly one place of the model.</summary>
public sealed class NothingIsLostTests
{
    private static readonly string[] LabelGroups = ["note", "tip label", "important", "caution", "warning", "faq"];

    /// <summary>Words that become structure: the labels of notes and the heading over questions.</summary>
    private static readonly HashSet<string> Labels = Vocabulary.Languages
        .SelectMany(language => LabelGroups.SelectMany(group => WordFile.Read(language)[group]))
        .SelectMany(phrase => TextShape.Fold(phrase).Split(' '))
        .ToHashSet(StringComparer.Ordinal);

    public static TheoryData<string> Fixtures => [.. Directory.GetDirectories(FixtureFolder.Path("extraction")).Select(folder => FixtureFolder.Input(folder))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_word_and_picture_of_a_fixture_is_in_one_place(string file) => AssertNothingIsLost(file);

    [Fact]
    public void Every_word_and_picture_of_a_corpus_is_in_one_place()
    {
        foreach (var file in CorpusSample.Files())
            AssertNothingIsLost(file);
    }

    private static void AssertNothingIsLost(string file)
    {
        if (Articles.TryRead(File.ReadAllText(file), Path.GetFileName(file)).Article is not { } read)
            return;

        var cleaned = new ArticleCleaner().Clean(read);
        var source = BlockReader.Read(read.Document.Body!, InputLimits.Default);
        var article = ArticleExtractor.Extract(cleaned);

        // "Questions about …" is said by the questions themselves.
        var said = source.Where(block => !(block.Kind is SourceBlockKind.Heading && article.Faqs.Length > 0 && IsQuestionsHeading(block.Plain)));
        var before = Count(said.SelectMany(block => block.Rows.SelectMany(row => row.Cells).Select(cell => cell.Plain).Prepend(block.Plain)));
        var after = Count(ModelTexts.Of(article));

        // The title stands for a fix without a heading of its own; it is no part of the text.
        var allowed = Count(article.Fixes.Where(fix => fix.Title == article.Title).Select(fix => fix.Title));
        var wrong = before.Keys.Union(after.Keys)
            .Where(word => !Labels.Contains(word) && !IsMarker(word))
            .Where(word => after.GetValueOrDefault(word) < before.GetValueOrDefault(word)
                || after.GetValueOrDefault(word) > before.GetValueOrDefault(word) + allowed.GetValueOrDefault(word));
        Assert.True(!wrong.Any(), $"{file}: lost or doubled: {string.Join(", ", wrong.Take(20))}");
        Assert.Equal(
            source.Where(block => block.Kind is SourceBlockKind.Media).Select(block => block.Url!.Value).Order(StringComparer.Ordinal),
            ArticleMedia.Of(article).Select(media => media.Url.Value).Order(StringComparer.Ordinal));
    }

    private static bool IsQuestionsHeading(string text) =>
        Vocabulary.Languages.Any(language => TopicFinder.Of(text, null, Vocabulary.For(language)) is SectionTopic.Questions);

    /// <summary>Markers of items: numbers, letters, small Roman numbers.</summary>
    private static bool IsMarker(string word) => word.Length == 1 || word.All(char.IsDigit) || word is "ii" or "iii" or "iv" or "vi" or "vii";

    /// <summary>How often each word occurs.</summary>
    private static Dictionary<string, int> Count(IEnumerable<string> texts) => texts
        .SelectMany(text => TextShape.Fold(Apart(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(word => word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>"Step 3Press" is a marker and a word.</summary>
    private static string Apart(string text) =>
        string.Concat(text.Select((c, i) => i > 0 && char.IsDigit(text[i - 1]) && char.IsLetter(c) ? $" {c}" : c.ToString()));
}
