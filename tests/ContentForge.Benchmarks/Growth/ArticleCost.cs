using System.Diagnostics;
using System.Runtime.InteropServices;
using ContentForge.Cleaned;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup;
using ContentForge.Dedup.Signatures;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Read;

namespace ContentForge.Benchmarks.Growth;

/// <summary>
/// The processor time of all that is done with one article alone, without the collector's: when a collection falls due depends on what
/// the process did before, and one costs as much as a whole stage. It is told beside the stages.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ArticleCost
{
    private static readonly ArticleReader Reader = new();
    private static readonly ArticleCleaner Cleaner = new();
    private static readonly Process Self = Process.GetCurrentProcess();

    /// <summary>The code of the diagnostic when there is no article.</summary>
    public string? Refusal { get; private init; }

    /// <summary>What of its <see cref="WorkBudget"/> it took.</summary>
    public long Steps { get; private init; }

    public TimeSpan Read { get; private init; }

    public TimeSpan Clean { get; private init; }

    public TimeSpan Extract { get; private init; }

    /// <summary>The time to sketch the article for the search for copies and for what recurs.</summary>
    public TimeSpan Sketch { get; private init; }

    public TimeSpan Write { get; private init; }

    /// <summary>The time that the program stood still while the collector worked, in all stages.</summary>
    public TimeSpan Collection { get; private init; }

    public TimeSpan Total => Read + Clean + Extract + Sketch + Write;

    /// <summary>Does it all, and measures.</summary>
    public static ArticleCost Of(string file, byte[] bytes)
    {
        GC.Collect();
        return WorkBudget.Run(long.MaxValue, () => Measure(file, bytes), CancellationToken.None);
    }

    private static ArticleCost Measure(string file, byte[] bytes)
    {
        var paused = GC.GetTotalPauseDuration();
        var start = Now();
        var read = Reader.Read(file, bytes);
        var readEnd = Now();
        if (read.Article is not { } source)
            return new ArticleCost { Refusal = read.Diagnostics.FirstOrDefault(d => d.Severity is Severity.Error)?.Code.Id ?? "refused", Read = readEnd - start };

        var cleaned = Cleaner.Clean(source);
        var cleanEnd = Now();
        var article = ArticleExtractor.Extract(cleaned);
        var extractEnd = Now();
        new DuplicateFinder().Sketch(new DedupDocument(file, article.Title, CleanText.Of(source.Document.Body!), new Completeness(0, 0, 0), Date: null));
        RecurrenceSketch.Of(article);
        var sketchEnd = Now();
        MarkdownWriter.Write(cleaned);
        HtmlWriter.Write(cleaned);
        return new ArticleCost { Steps = WorkBudget.Current.Spent, Read = readEnd - start, Clean = cleanEnd - readEnd, Extract = extractEnd - cleanEnd, Sketch = sketchEnd - extractEnd, Write = Now() - sketchEnd, Collection = GC.GetTotalPauseDuration() - paused };
    }

    private static TimeSpan Now()
    {
        Self.Refresh();
        return Self.TotalProcessorTime - GC.GetTotalPauseDuration();
    }
}
