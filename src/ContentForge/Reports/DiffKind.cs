namespace ContentForge.Reports;

/// <summary>What became of a line.</summary>
internal enum DiffKind
{
    /// <summary>It stayed as it was.</summary>
    Kept,

    /// <summary>It went.</summary>
    Removed,

    /// <summary>It lost a part: a picture, a link whose words stayed.</summary>
    Changed,

    /// <summary>It stands for lines that are not shown.</summary>
    Folded,
}
