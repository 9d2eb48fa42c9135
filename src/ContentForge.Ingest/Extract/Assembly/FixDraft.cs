using ContentForge.Ingest.Extract.Outline;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>The sections that make one fix.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Opening">The section that opens it.</param>
internal sealed record FixDraft(string Title, Section Opening)
{
    /// <summary>The sections below it.</summary>
    public List<Section> Below { get; } = [];
}
