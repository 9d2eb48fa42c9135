namespace ContentForge.Core.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never changes an exit code.</summary>
    Info,

    /// <summary>Something an editor should look at; the article is still used. Fails a strict build.</summary>
    Warning,

    /// <summary>The article or the build could not be used as it is. Fails a strict build.</summary>
    Error,
}
