using Markdig.Parsers;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// How much the marks of one paragraph may still cost. The Markdown parser nests whatever begins at a mark in all that was begun before it
/// in the same paragraph, and it looks for the end of a link to the end of the line, for each mark anew. Marks beyond the allowance, which
/// no paragraph that people read comes near, are plain text.
/// </summary>
internal sealed class InlineAllowance
{
    /// <summary>Most marks of emphasis.</summary>
    private const int MaxEmphasis = 1000;

    /// <summary>Most brackets that are open at one place: fewer than the parser itself refuses.</summary>
    private const int MaxBrackets = 100;

    /// <summary>Most closing brackets that make no link: for each the parser moves all that is nested so far.</summary>
    private const int MaxInVain = 1000;

    /// <summary>How often each character may be looked at in search of the end of a link.</summary>
    private const int MaxLooks = 8;

    /// <summary>So many may be looked at in any paragraph.</summary>
    private const int MinLooked = 64 * 1024;

    private static readonly object Key = new();

    private readonly long _maxLooked;
    private int _emphasis;
    private int _brackets;
    private int _inVain;
    private long _looked;

    private InlineAllowance(int length) => _maxLooked = Math.Max(MinLooked, (long)length * MaxLooks);

    /// <summary>The allowance of the paragraph that is being parsed.</summary>
    public static InlineAllowance Of(InlineProcessor processor)
    {
        var block = processor.Block!;
        if (block.GetData(Key) is not InlineAllowance allowance)
            block.SetData(Key, allowance = new InlineAllowance(block.Span.Length));
        return allowance;
    }

    /// <summary>Takes a mark of emphasis; false when there were too many.</summary>
    public bool TakeEmphasis() => _emphasis++ < MaxEmphasis;

    /// <summary>Takes an opening bracket; false when too many are open.</summary>
    public bool OpenBracket()
    {
        if (_brackets >= MaxBrackets || !MayClose)
            return false;
        _brackets++;
        return true;
    }

    /// <summary>Takes a closing bracket: of a link, or of none.</summary>
    public void CloseBracket() => _brackets = Math.Max(0, _brackets - 1);

    /// <summary>Whether a closing bracket may still make a link; where none may, none need be opened.</summary>
    public bool MayClose => _inVain < MaxInVain && _looked <= _maxLooked;

    /// <summary>Takes a closing bracket that made none.</summary>
    public void CloseInVain() => _inVain++;

    /// <summary>Takes a look at so many characters; false when there were too many.</summary>
    public bool Look(int characters) => (_looked += characters) <= _maxLooked;
}
