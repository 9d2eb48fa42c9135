using ContentForge.Ingest.Extract.Labels;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Where a run stands.</summary>
/// <param name="Topic">What its section is about.</param>
/// <param name="IsTask">Whether the heading names something to do.</param>
/// <param name="IsIntro">Whether there is no heading above.</param>
internal readonly record struct RunPlace(SectionTopic Topic, bool IsTask, bool IsIntro);
