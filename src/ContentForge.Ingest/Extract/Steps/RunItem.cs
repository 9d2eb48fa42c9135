using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;

namespace ContentForge.Ingest.Extract.Steps;

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
