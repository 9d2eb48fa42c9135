namespace ContentForge.Core.Model;

/// <summary>A picture, a film, or an embedded page.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Alt">The text instead of it; null when the source has none.</param>
/// <param name="Caption">The line below it, or null.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Media(MediaKind Kind, SafeUrl Url, string? Alt, string? Caption, Provenance Source);

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
