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
