namespace ContentForge.Ingest.Extract.Outline;

/// <summary>What a section is in the article.</summary>
internal enum SectionRole
{
    /// <summary>Neither of the others: introduction, background, or the roof over several fixes.</summary>
    Plain,

    /// <summary>Opens a fix.</summary>
    Fix,

    /// <summary>Belongs to the fix before it.</summary>
    Part,
}
