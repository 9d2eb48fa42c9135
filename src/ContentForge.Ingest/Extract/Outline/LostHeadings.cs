using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>
/// Finds numbered paragraphs that lost the form of a heading: "3. Stop the service" between the headings "2. …" and "4. …", where the
/// steps above count otherwise.
/// </summary>
internal static class LostHeadings
{
    /// <summary>Chosen: titles of sections are shorter. Longer lines are sentences.</summary>
    private const int MaxWords = 10;

    /// <summary>Where they stand, each with the level of the headings around it.</summary>
    public static Dictionary<int, int> Find(IReadOnlyList<SourceBlock> blocks, Vocabulary words, Phrasing phrasing)
    {
        var found = new Dictionary<int, int>();
        HeadingLabel? above = null;
        var level = 0;
        var lastItem = "";
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind is SourceBlockKind.Heading)
            {
                above = Number(block, words);
                level = block.Level;
                lastItem = "";
            }
            else if (above is not null && Number(block, words) is { } label && IsNextTitle(block, label, above, lastItem, phrasing) && IsBefore(blocks, i, label, words))
            {
                found.Add(i, level);
                above = label;
                lastItem = "";
            }
            else if (MarkerText.NumberLength(block.Marker ?? block.Plain, out _) is var length and > 0)
            {
                lastItem = (block.Marker ?? block.Plain)[..length];
            }
        }

        return found;
    }

    private static HeadingLabel? Number(SourceBlock block, Vocabulary words) =>
        HeadingLabel.Read(block.Plain, words) is { Kind: LabelKind.Number, Path.Length: 1 } label ? label : null;

    private static bool IsNextTitle(SourceBlock block, HeadingLabel label, HeadingLabel above, string lastItem, Phrasing phrasing)
    {
        var title = block.Plain.AsSpan(label.TitleStart);
        return block is { Kind: SourceBlockKind.Paragraph, Depth: 0, IsPiece: false }
            && label.Number == above.Number + 1 && label.Text[^1] == above.Text[^1] && lastItem.Length > 0 && lastItem[^1] != label.Text[^1]
            && TextShape.CountWords(title) is > 1 and <= MaxWords && char.IsLetterOrDigit(TextShape.LastMark(title)) && phrasing.IsTaskTitle(title);
    }

    /// <summary>Whether the headings go on counting from a number, if any comes.</summary>
    private static bool IsBefore(IReadOnlyList<SourceBlock> blocks, int index, HeadingLabel label, Vocabulary words)
    {
        for (var i = index + 1; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is SourceBlockKind.Heading && Number(blocks[i], words) is { } next)
                return next.Number == label.Number + 1;
        }

        return true;
    }
}
