using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Configuration;

/// <summary>The command cannot start as it was given: one clear sentence for the terminal, exit code 2.</summary>
public sealed class UsageException : Exception
{
    /// <summary>The words of the command do not fit together.</summary>
    public UsageException(string message)
        : base("error: " + message)
    {
    }

    /// <summary>A file or folder that the command needs cannot be used.</summary>
    public UsageException(DiagnosticCode code, string file, SourceSpan? span, string message)
        : base(new Diagnostic(code, file, span, message).ToString()) => File = file;

    /// <summary>The file or folder that cannot be used, if it is one: when it changes, the command may do.</summary>
    public string? File { get; }
}
