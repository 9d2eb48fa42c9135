using ContentForge.Stages;

namespace ContentForge.Cli.Reporting;

/// <summary>Shows that work goes on.</summary>
internal interface IProgressDisplay
{
    /// <summary>Runs work that reports its stages as it goes.</summary>
    T Run<T>(Func<IStageProgress, T> work);
}
