using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>What the assembly of one article needs everywhere.</summary>
internal sealed class ArticleContext(string file, Vocabulary words, Phrasing phrasing, RunJudge judge)
{
    public string File { get; } = file;

    public string ArticleId { get; } = StableId.OfArticle(file);

    public Vocabulary Words { get; } = words;

    public Phrasing Phrasing { get; } = phrasing;

    public RunJudge Judge { get; } = judge;

    public StableId Ids { get; } = new();

    public NoteReader Notes { get; } = new(words);

    public DurationFinder Durations { get; } = new(words);

    public BlockConverter Blocks { get; } = new(file, new NoteReader(words));
}
