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
