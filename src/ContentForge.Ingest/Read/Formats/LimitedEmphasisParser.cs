using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>Emphasis and strikethrough, as far as the <see cref="InlineAllowance"/> of a paragraph reaches.</summary>
internal sealed class LimitedEmphasisParser : EmphasisInlineParser
{
    public LimitedEmphasisParser() => EmphasisDescriptors.Add(new EmphasisDescriptor('~', minimumCount: 2, maximumCount: 2, enableWithinWord: true));

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        InlineAllowance.Of(processor).TakeEmphasis() && base.Match(processor, ref slice);
}
