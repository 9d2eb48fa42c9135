namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>What an address is used for. The type options of filter rules are read as these.</summary>
[Flags]
internal enum ResourceTypes
{
    None = 0,

    /// <summary>The target of a link.</summary>
    Link = 1,

    /// <summary>A picture.</summary>
    Image = 2,

    /// <summary>An embedded page.</summary>
    Frame = 4,

    /// <summary>Sound or video.</summary>
    Media = 8,

    /// <summary>A script.</summary>
    Script = 16,

    /// <summary>Everything an article can hold.</summary>
    All = Link | Image | Frame | Media | Script,
}
