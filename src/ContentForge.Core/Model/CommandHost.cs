namespace ContentForge.Core.Model;

/// <summary>Where a command is typed.</summary>
public enum CommandHost
{
    /// <summary>The source does not say.</summary>
    Unknown,

    /// <summary>The Windows command prompt.</summary>
    CommandPrompt,

    /// <summary>Windows PowerShell.</summary>
    PowerShell,

    /// <summary>The Run dialog of Windows.</summary>
    Run,

    /// <summary>A terminal of macOS, Linux or Android.</summary>
    Terminal,

    /// <summary>The address bar of a browser.</summary>
    Browser,
}
