namespace ContentForge.Stages;

/// <summary>Shows that work goes on.</summary>
internal interface IProgressDisplay
{
    /// <summary>Runs work that reports its stages as it goes.</summary>
    T Run<T>(Func<IStageProgress, T> work);
}

/// <summary>Opens stages; may be used from one thread at a time.</summary>
internal interface IStageProgress
{
    /// <summary>Begins a stage; disposing it ends the stage.</summary>
    /// <param name="label">What is done, as a person would say it.</param>
    /// <param name="total">How many items there are.</param>
    IStageBar Begin(string label, int total);
}

/// <summary>One running stage; <see cref="Advance"/> may be called from many threads.</summary>
internal interface IStageBar : IDisposable
{
    /// <summary>One more item is done.</summary>
    void Advance();
}
