using ContentForge.Core;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Cli.Articles;

/// <summary>One file that may hold an article.</summary>
/// <param name="Path">Relative to the input folder, with <c>/</c>: the name that every report uses.</param>
/// <param name="FullPath">Where it is on this machine; never part of any output.</param>
internal sealed record InputFile(string Path, string FullPath)
{
    /// <summary>The content, or why it cannot be had.</summary>
    public (byte[]? Bytes, Diagnostic? Problem) Read(InputLimits limits)
    {
        try
        {
            var length = new FileInfo(FullPath).Length;
            if (length > limits.MaxFileBytes)
                return (null, new Diagnostic(DiagnosticCodes.FileTooLarge, Path, null, $"The file has {length} bytes; the limit is {limits.MaxFileBytes}."));

            // A pipe or a device has no length; opening one could wait for ever.
            return (length == 0 ? [] : File.ReadAllBytes(FullPath), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, new Diagnostic(DiagnosticCodes.UnreadableFile, Path, null, failure.Message.Replace(FullPath, Path, StringComparison.Ordinal)));
        }
    }
}
