namespace ContentForge.Ingest.Extract.Labels;

/// <summary>What the title of a section says that it is about.</summary>
internal enum SectionTopic
{
    /// <summary>Nothing that would keep it from being a fix.</summary>
    Any,
    Causes,
    Questions,
    Prevention,
    Review,
    Closing,

    /// <summary>Tables of contents, links to other articles, comments.</summary>
    Furniture,
}
