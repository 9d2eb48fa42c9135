namespace ContentForge.Site.Check;

/// <summary>What an address in a file is for.</summary>
internal enum LinkRole
{
    /// <summary>A reader may follow it: it makes another page reachable.</summary>
    Followed,

    /// <summary>A browser loads it with the page.</summary>
    Loaded,

    /// <summary>A program reads it: a canonical link, an entry of a feed or of the sitemap.</summary>
    Named,

    /// <summary>Where a server sends a reader who asks for another address.</summary>
    Redirected,

    /// <summary>The id of an element on the same page that another one refers to.</summary>
    Element,
}
