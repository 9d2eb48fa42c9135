using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Items that follow one another by their markers, whatever stands between them.</summary>
internal sealed class StepRun(StepMarker first, int depth, int domDepth)
{
    public StepFamily Family { get; } = first.Family;

    /// <summary>How deep the run lies; a paragraph with a number lies as deep as an outermost list.</summary>
    public int Depth { get; } = depth;

    /// <summary>How many lists the first item stands in.</summary>
    public int DomDepth { get; } = domDepth;

    public List<RunItem> Items { get; } = [];

    /// <summary>Whether the run only repeats the headings of the article.</summary>
    public bool IsTableOfContents { get; set; }

    /// <summary>Whether an editor says that it is steps, or is none; null when nothing is said.</summary>
    public bool? Ruling { get; set; }

    public RunItem Last => Items[^1];

    public StepEvidence Evidence { get; } = first.Evidence;

    /// <summary>Whether the author numbered every item with 1 and left the counting to the program.</summary>
    public bool IsAllOnes { get; private set; } = true;

    /// <summary>The mark behind the number, which tells a nested run from its outer one.</summary>
    public char Delimiter { get; } = DelimiterOf(first);

    /// <summary>The mark at the end of a marker; <c>\0</c> for one that ends with its number or is none.</summary>
    public static char DelimiterOf(StepMarker marker) =>
        marker.Text is [.., var last] && !char.IsLetterOrDigit(last) ? last : '\0';

    public void Add(RunItem item)
    {
        Items.Add(item);
        IsAllOnes &= item.Marker.Number == 1;
    }
}

/// <summary>One item of a run.</summary>
internal sealed class RunItem(SourceBlock block, StepMarker marker)
{
    public SourceBlock Block { get; } = block;

    public StepMarker Marker { get; } = marker;

    /// <summary>What the item says; for a marker alone on its line, the paragraph behind it.</summary>
    public RichText Text { get; private set; } = block.Text.Slice(marker.TextStart).Trim();

    /// <summary>The paragraph that the text, or the rest of it, was taken from.</summary>
    public SourceBlock? TextBlock { get; private set; }

    /// <summary>What follows the text before the next item.</summary>
    public List<RunPart> Parts { get; } = [];

    /// <summary>Takes the text from the paragraph behind a marker that stands alone.</summary>
    public void TakeText(SourceBlock block)
    {
        TextBlock = block;
        Text = block.Text;
    }

    /// <summary>Takes the rest of a sentence in which a picture stands.</summary>
    public void TakeRest(SourceBlock block)
    {
        TextBlock = block;
        Text = Text.Append(" ", block.Text);
    }
}

/// <summary>A block that is no item, or a whole run.</summary>
internal readonly record struct RunPart(SourceBlock? Block, StepRun? Run)
{
    public static RunPart Of(SourceBlock block) => new(block, null);

    public static RunPart Of(StepRun run) => new(null, run);
}

/// <summary>Where a run stands.</summary>
/// <param name="Topic">What its section is about.</param>
/// <param name="IsTask">Whether the heading names something to do.</param>
/// <param name="IsLabelled">Whether the heading is one of several ways, numbered or named as such.</param>
/// <param name="Heading">The heading above, or null for what stands before the first.</param>
internal readonly record struct RunPlace(SectionTopic Topic, bool IsTask, bool IsLabelled, string? Heading)
{
    /// <summary>Whether there is no heading above.</summary>
    public bool IsIntro => Heading is null;
}

/// <summary>What the title of a section says that it is about.</summary>
internal enum SectionTopic
{
    /// <summary>Nothing that would keep it from being a fix.</summary>
    Any,
    Causes,
    Questions,
    Prevention,
    Review,
    Closing,

    /// <summary>Tables of contents, links to other articles, comments.</summary>
    Boilerplate,
}
