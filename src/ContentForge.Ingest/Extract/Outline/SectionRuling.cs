namespace ContentForge.Ingest.Extract.Outline;

/// <summary>What an editor says about a section.</summary>
internal enum SectionRuling
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It opens a fix.</summary>
    Fix,

    /// <summary>It opens none.</summary>
    NoFix,
}
