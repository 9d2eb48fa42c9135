using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Tests.Extract;

namespace ContentForge.Ingest.Tests.Clean.Recurrence;

/// <summary>What holds for every corpus, tried on many made of pieces that meet at random.</summary>
public sealed class RecurrencePropertyTests
{
    private static readonly string[] Shared =
    [
        "The lamp desk is a small shop by the harbour and mends lamps of every age.\n\n",
        "## Tell us about this page\n\nYour stars help the others of the harbour.\n\n",
        "> This page has links that pay for the paper we print it on.\n\n",
        "![a lamp](https://pictures.example/lamp.png)\n\n",
        "<iframe src=\"https://www.youtube.com/embed/lamps\" title=\"How lamps are made\"></iframe>\n\n",
        "## Restart the lamp\n\n1. Press the switch of the lamp for ten seconds.\n2. Wait until the light is back.\n\nThe lamp now works as before.\n\n",
        "## Check the wire\n\n1. Pull the plug out of the wall.\n2. Look at the wire from end to end.\n\n",
        "- bulbs\n- wires\n- shades\n\n",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Steps_stay_nothing_is_lost_and_the_order_of_articles_does_not_matter(int seed)
    {
        var articles = Corpus(seed);
        var index = RecurrenceCorpus.Index(articles);
        var reversed = RecurrenceCorpus.Index(articles.Reverse());

        foreach (var article in articles)
        {
            var result = RecurrenceCleaner.Clean(article, index);

            Assert.Equal(StepTexts(article), StepTexts(result.Article));
            Assert.Equal(Lines(ModelTexts.Of(article)), Lines(ModelTexts.Of(result.Article).Concat(result.Removals.Where(removal => removal.Url is null).Select(removal => removal.Text))));
            Assert.Equal(result.Removals, RecurrenceCleaner.Clean(article, reversed).Removals);
            Assert.Empty(RecurrenceCleaner.Clean(result.Article, index).Removals);
        }
    }

    [Fact]
    public void In_most_such_corpora_something_does_recur() =>
        Assert.InRange(Enumerable.Range(1, 25).Count(seed => RecurrenceCorpus.Index(Corpus(seed)).Count > 0), 20, 25);

    private static ImmutableArray<HelpArticle> Corpus(int seed)
    {
        var random = new Random(seed);
        return RecurrenceCorpus.Of(20 + random.Next(20), i =>
        {
            var text = new StringBuilder(RecurrenceCorpus.Own(i));
            for (var part = random.Next(8); part > 0; part--)
                text.Append(random.Next(3) == 0 ? RecurrenceCorpus.Own(i + (part * 40)) : Shared[random.Next(Shared.Length)]);
            return text.ToString();
        });
    }

    private static string StepTexts(HelpArticle article) => string.Join('\n', article.Fixes.SelectMany(fix => fix.Procedures).SelectMany(procedure => procedure.Steps).Select(Text));

    private static string Text(Step step) => string.Create(CultureInfo.InvariantCulture, $"{step.Ordinal} {step.Text}");

    private static IEnumerable<string> Lines(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split('\n')).Where(line => line.Length > 0).Order(StringComparer.Ordinal);
}
