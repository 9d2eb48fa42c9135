using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;

namespace ContentForge.Input;

/// <summary>One file that may hold an article.</summary>
/// <param name="Path">Relative to the input folder, with <c>/</c>: the name that every report uses.</param>
/// <param name="FullPath">Where it is on this machine; never part of any output.</param>
public sealed record InputFile(string Path, string FullPath)
{
    /// <summary>The content, or why it cannot be had.</summary>
    public (byte[]? Bytes, Diagnostic? Problem) Read(InputLimits limits)
    {
        try
        {
            return (RegularFile.ReadAllBytes(FullPath, limits.MaxFileBytes), null);
        }
        catch (FileTooLongException)
        {
            return Problem(DiagnosticCodes.FileTooLarge, $"The file has {new FileInfo(FullPath).Length} bytes; the limit is {limits.MaxFileBytes}.");
        }
        catch (SpecialFileException)
        {
            return Problem(DiagnosticCodes.SpecialFile, "What has the name of an article is a pipe, a socket or a device.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Problem(DiagnosticCodes.UnreadableFile, failure.Message.Replace(FullPath, Path, StringComparison.Ordinal));
        }
    }

    private (byte[]?, Diagnostic?) Problem(DiagnosticCode code, string message) => (null, new Diagnostic(code, Path, null, message));
}
