using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Ends a long run of link reference definitions and begins the next. For the parser a run is one paragraph, of which it takes the first
/// definition away, copies the rest and looks again, so that a run of many takes the square of its length.
/// </summary>
internal sealed class DefinitionRunParser : ParagraphBlockParser
{
    /// <summary>Chosen: no article has so many in a row, and so few cost nothing when they are read again.</summary>
    private const int LongestRun = 256;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var lines = ((LeafBlock)block).Lines;
        return lines.Count >= LongestRun && lines.Count % LongestRun == 0 && IsDefinition(processor.Line.AsSpan())
            && IsDefinition(lines.Lines[0].Slice.AsSpan()) && IsDefinition(lines.Lines[lines.Count - 1].Slice.AsSpan())
                ? BlockState.None
                : base.TryContinue(processor, block);
    }

    private static bool IsDefinition(ReadOnlySpan<char> line) => line.TrimStart(' ') is ['[', ..] start && start.Contains("]:", StringComparison.Ordinal);
}
