using ContentForge.Results;

namespace ContentForge.Reports;

/// <summary>The file that <c>--report</c> names. It is written last, when the work itself is done.</summary>
internal static class ReportFile
{
    /// <summary>Writes the report, if there is to be one.</summary>
    /// <param name="file">The file; null for no report.</param>
    /// <param name="report">Makes the content.</param>
    /// <exception cref="ReportException">The file cannot be written.</exception>
    public static void Write(string? file, Func<byte[]> report)
    {
        if (file is null)
            return;

        try
        {
            ResultFile.Write(file, stream => stream.Write(report()));
        }
        catch (OutputException failure)
        {
            throw new ReportException($"The report {failure.Message}", failure);
        }
    }
}
