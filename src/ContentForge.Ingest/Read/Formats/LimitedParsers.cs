using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>Links and pictures, as far as the <see cref="InlineAllowance"/> of a paragraph reaches.</summary>
internal sealed class LimitedLinkParser : LinkInlineParser
{
    /// <summary>What an address in parentheses cannot go over, unless brackets are around it.</summary>
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \n\t");

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var allowance = InlineAllowance.Of(processor);
        if (slice.CurrentChar is not ']')
            return (slice.CurrentChar is '!' && slice.PeekChar() is not '[') || allowance.OpenBracket() ? base.Match(processor, ref slice) : false;

        if (!allowance.MayClose || !allowance.Look(Reach(slice.AsSpan())))
            return false;

        allowance.CloseBracket();
        var isMatch = base.Match(processor, ref slice);
        if (processor.Inline is not LinkInline)
            allowance.CloseInVain();
        return isMatch;
    }

    /// <summary>How far the parser may look behind a closing bracket.</summary>
    private static int Reach(ReadOnlySpan<char> text)
    {
        var behind = text[1..];
        if (behind is not ['(' or '[', .. var target])
            return 1;
        var end = target is ['<', ..] ? target.IndexOfAny('>', '\n') : target.IndexOfAny(AddressEnds);
        return end < 0 ? text.Length : end + 1;
    }
}

/// <summary>Emphasis and strikethrough, as far as the <see cref="InlineAllowance"/> of a paragraph reaches.</summary>
internal sealed class LimitedEmphasisParser : EmphasisInlineParser
{
    public LimitedEmphasisParser() => EmphasisDescriptors.Add(new EmphasisDescriptor('~', minimumCount: 2, maximumCount: 2, enableWithinWord: true));

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        InlineAllowance.Of(processor).TakeEmphasis() && base.Match(processor, ref slice);
}

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
