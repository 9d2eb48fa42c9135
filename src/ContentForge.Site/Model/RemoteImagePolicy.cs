namespace ContentForge.Site.Model;

/// <summary>What becomes of a picture that lies on another server.</summary>
public enum RemoteImagePolicy
{
    /// <summary>Shown from that server when it is reached over HTTPS; otherwise its text is a link to it.</summary>
    Show,

    /// <summary>Its text is a link to it, so that a page loads nothing from anywhere else.</summary>
    Link,

    /// <summary>Left out.</summary>
    Drop,

    /// <summary>Shown from a copy in <see cref="SiteOptions.VendorFolder"/>; one that has no copy there is a link.</summary>
    Vendor,
}
