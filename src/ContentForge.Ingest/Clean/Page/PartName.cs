namespace ContentForge.Ingest.Clean.Page;

/// <summary>What the class and id of an element say against its being part of the article, from nothing to everything.</summary>
internal enum PartName
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A word that articles use in other senses too.</summary>
    Doubtful,

    /// <summary>A word that is also found on what holds the article.</summary>
    Weak,

    /// <summary>A word for the announcement of another article, but also for the first lines of this one.</summary>
    Announcement,

    /// <summary>A word for a part of the site.</summary>
    Junk,

    /// <summary>A word for what asks visitors about their data.</summary>
    Consent,
}
