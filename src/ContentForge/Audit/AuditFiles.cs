using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Results;

namespace ContentForge.Audit;

/// <summary>The files that an audit writes, by their names.</summary>
internal static class AuditFiles
{
    /// <summary>Those that every audit may write; each of the families has a page more.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "index.html", "recurring.html", "audit.css", "audit.js", "duplicates.json", "recurring.json", "pairs.csv", "families.csv", "duplicates.sarif", "batch.csv",
    ];

    /// <summary>Refuses to begin where a report would be written over something that no earlier audit has written, or among the sources.</summary>
    /// <exception cref="UsageException">A file or a folder is in the way.</exception>
    public static void RefuseOverwriting(WriteGuard guard, string folder, IEnumerable<string> names)
    {
        guard.RefuseFolder(folder);
        guard.RefuseFolder(Path.Combine(folder, "families"));
        foreach (var file in names.Select(name => Path.Combine(folder, name)))
        {
            guard.RefuseFile(file, "--output");

            // Style sheet and script are known by their page.
            if (Path.GetExtension(file) is not (".css" or ".js") && !EarlierResult.MayBeReplaced(file, file))
                throw new UsageException($"'{file}' is in the way: it was not written by an earlier audit. Move it, or name another folder with --output.");
        }
    }
}
