namespace ContentForge.Core.Model;

/// <summary>What a media record shows.</summary>
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>A film that the page can play or link to.</summary>
    Video,

    /// <summary>A page of another site shown in a frame.</summary>
    Embed,
}
