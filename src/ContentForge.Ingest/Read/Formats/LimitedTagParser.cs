using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>Tags, comments and addresses in angle brackets, as far as the <see cref="InlineAllowance"/> of a paragraph reaches.</summary>
internal sealed class LimitedTagParser : AutolinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        InlineAllowance.Of(processor).Look(Reach(slice.AsSpan())) && base.Match(processor, ref slice);

    /// <summary>How far the parser may look: to the end of a comment or declaration; a tag ends at the first mark that it cannot hold.</summary>
    private static int Reach(ReadOnlySpan<char> text) => text switch
    {
        ['<', '!', '-', '-', ..] => To(text, "-->"),
        ['<', '?', ..] => To(text, "?>"),
        ['<', '!', '[', ..] => To(text, "]]>"),
        ['<', '!', ..] => To(text, ">"),
        _ => 1,
    };

    private static int To(ReadOnlySpan<char> text, string end) => text.IndexOf(end) is >= 0 and var at ? at : text.Length;
}
