using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Check;
using ContentForge.Site.Model;

namespace ContentForge.Site.Publish;

/// <summary>Makes the files of a planned site and writes them, with the list of them, into a new folder.</summary>
internal static class SiteWriter
{
    /// <summary>Writes a site and flushes it to the disk.</summary>
    /// <returns>How many bytes it has, and which files could not be made; the site is complete when there are none.</returns>
    public static (long Bytes, ImmutableArray<FileFault> Faults) Write(SitePlan plan, string folder, CancellationToken cancellation)
    {
        var writer = new OutputWriter(folder);
        var hashes = new ConcurrentDictionary<SitePath, string>();
        var faults = new ConcurrentBag<FileFault>();
        var total = 0L;
        InParallel.ForEach(plan.Files, WriteFile, cancellation);
        if (!faults.IsEmpty)
            return (0, [.. faults]);

        writer.WriteLast(Manifest.FileName, Manifest.Write(hashes));
        SystemCalls.TryFlushFileSystem(folder);
        return (total, []);

        void WriteFile(PlannedFile file)
        {
            if (Make(file, faults.Add) is not { } content)
                return;

            writer.Write(file.Path, content);
            hashes[file.Path] = Convert.ToHexStringLower(SHA256.HashData(content));
            Interlocked.Add(ref total, content.Length);
        }
    }

    // A page of one article can fail in any way without being a fault of the others.
    private static byte[]? Make(PlannedFile file, Action<FileFault> report)
    {
        try
        {
            return file.Content();
        }
        catch (RenderingFailedException failure)
        {
            report(new FileFault(file.Path.Value, failure.Diagnostic));
        }
        catch (Exception failure) when (file.Article is not null && failure is not (OperationCanceledException or IOException or UnauthorizedAccessException or OutOfMemoryException))
        {
            report(new FileFault(file.Path.Value, new Diagnostic(DiagnosticCodes.ProcessingFailed, file.Article, null, $"{failure.GetType().Name}: {failure.Message}")));
        }

        return null;
    }
}
