namespace ContentForge.Dedup.Text;

/// <summary>How a word is written.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>It has a capital.</summary>
    Capital = 1,

    /// <summary>It has an ASCII digit.</summary>
    Digit = 2,

    /// <summary>It has something else than an ASCII digit.</summary>
    Letter = 4,
}
