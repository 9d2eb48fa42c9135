namespace ContentForge.Site.Publish;

/// <summary>When a new site may take the place of the old one.</summary>
public sealed record PublishOptions
{
    /// <summary>The least share of the old site's articles that the new one must have; 0 publishes whatever there is.</summary>
    public double MinShare { get; init; } = 0.5;

    /// <summary>Whether files of the old site that somebody has changed by hand may be lost.</summary>
    public bool DiscardChanges { get; init; }
}
