using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Steps;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Source blocks that are no steps to blocks of the model.</summary>
internal sealed class BlockConverter(string file, NoteReader notes)
{
    /// <summary>The blocks in source order; lists and quotes become trees again.</summary>
    public ImmutableArray<Block> Convert(List<SourceBlock> source)
    {
        if (source is [])
            return [];

        var tree = new BlockTree(file);
        SourceBlock? media = null;
        foreach (var block in source)
        {
            if (media is not null)
                tree.Add(media, ToMedia(media, block, out var isCaption), isCaption ? block : null);
            var wasCaption = media is not null && IsCaptionOf(block);
            media = block.Kind is SourceBlockKind.Media ? block : null;
            if (!wasCaption && media is null && ToBlock(block) is { } converted)
                tree.Add(block, converted, null);
        }

        if (media is not null)
            tree.Add(media, ToMedia(media, null, out _), null);
        return tree.ToImmutable();
    }

    /// <summary>The picture with the line below it.</summary>
    public Media ToMedia(SourceBlock media, string? caption) => new(media.MediaKind, media.Url!, media.Alt, caption, At(media));

    /// <summary>Where a block stands.</summary>
    public Provenance At(SourceBlock block, string? rule = null) => new(file, block.Span, rule ?? block.Rule);

    public static bool IsCaptionOf(SourceBlock block) => block.Kind is SourceBlockKind.Paragraph && Captions.IsCaption(block.Text);

    private MediaBlock ToMedia(SourceBlock media, SourceBlock? next, out bool isCaption)
    {
        isCaption = next is not null && IsCaptionOf(next);
        return new MediaBlock(ToMedia(media, isCaption ? next!.Plain : null), At(media));
    }

    private Block? ToBlock(SourceBlock block) => block.Kind switch
    {
        SourceBlockKind.Heading => new HeadingBlock(Math.Clamp(block.Level, 2, 6), block.Text, At(block)),
        SourceBlockKind.Table => new TableBlock(block.HasHeader, block.Rows, At(block)),
        SourceBlockKind.Code => new CodeBlock(block.Plain, At(block)),
        SourceBlockKind.Paragraph when (block.Depth == 0 || block.Note is not null) && notes.Read(block) is (not NoteKind.Condition, _) note =>
            new NoteBlock(new Note(note.Kind, note.Text, NotePlacement.After, At(block)), At(block)),
        SourceBlockKind.Paragraph or SourceBlockKind.Item when !block.IsBlank => new ParagraphBlock(block.Text, At(block)),
        _ => null,
    };
}
