namespace ContentForge.Stages;

/// <summary>Opens stages; may be used from one thread at a time.</summary>
public interface IStageProgress
{
    /// <summary>Begins a stage; disposing it ends the stage.</summary>
    /// <param name="label">What is done, as a person would say it.</param>
    /// <param name="total">How many items there are.</param>
    IStageBar Begin(string label, int total);
}

/// <summary>One running stage; <see cref="Advance"/> may be called from many threads.</summary>
public interface IStageBar : IDisposable
{
    /// <summary>One more item is done.</summary>
    void Advance();
}

/// <summary>Progress that nobody watches.</summary>
public sealed class NoProgress : IStageProgress, IStageBar
{
    private NoProgress()
    {
    }

    /// <summary>The only one that is needed.</summary>
    public static NoProgress Instance { get; } = new();

    /// <inheritdoc/>
    public IStageBar Begin(string label, int total) => this;

    /// <inheritdoc/>
    public void Advance()
    {
        // Nobody watches.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // There is nothing to end.
    }
}
