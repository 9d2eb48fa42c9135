namespace ContentForge.Core.Model;

/// <summary>How the fixes of a group relate.</summary>
public enum GroupMode
{
    /// <summary>Each fix can solve the problem alone; the reader tries them in turn.</summary>
    Alternatives,

    /// <summary>All of them are done, in order.</summary>
    Sequence,
}
