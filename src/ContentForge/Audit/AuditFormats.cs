using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Results;

namespace ContentForge.Audit;

/// <summary>The reports of an audit by the name that the command line gives them.</summary>
public static class AuditFormats
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<AuditFormat> All { get; } =
    [
        new("html", WriteHtml) { HasPages = true },
        new("json", (report, folder, _) => WriteJson(report, folder)),
        new("csv", (report, folder, _) => WriteCsv(report, folder)),
        new("sarif", (report, folder, _) => ResultFile.Write(Path.Combine(folder, "duplicates.sarif"), stream => Sarif.Write(report, stream))),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(format => format.Name);

    /// <summary>Takes a list of names apart.</summary>
    /// <exception cref="UsageException">A name is unknown.</exception>
    public static ImmutableArray<AuditFormat> Parse(string names) => NamedChoice.Parse(names, All, format => format.Name, "format of an audit");

    private static void WriteHtml(AuditReport report, string folder, AuditTheme theme)
    {
        foreach (var file in HtmlReport.Files(report, theme))
            ResultFile.WriteText(Path.Combine(folder, file.Path), writer => writer.Write(file.Content));
    }

    private static void WriteJson(AuditReport report, string folder)
    {
        ResultFile.Write(Path.Combine(folder, "duplicates.json"), stream => DuplicatesJson.Write(report.Result, stream));
        if (report.Recurring is { } recurring)
            ResultFile.Write(Path.Combine(folder, "recurring.json"), stream => RecurringJson.Write(recurring, stream));
    }

    private static void WriteCsv(AuditReport report, string folder)
    {
        ResultFile.WriteText(Path.Combine(folder, "pairs.csv"), writer => PairsCsv.Write(report.Result, writer));
        ResultFile.WriteText(Path.Combine(folder, "families.csv"), writer => FamiliesCsv.Write(report, writer));
    }
}

/// <summary>A report of an audit.</summary>
public sealed class AuditFormat
{
    internal AuditFormat(string name, Action<AuditReport, string, AuditTheme> write)
    {
        Name = name;
        Write = write;
    }

    /// <summary>What the command line calls it.</summary>
    public string Name { get; }

    /// <summary>Whether it has pages, which templates make.</summary>
    internal bool HasPages { get; init; }

    /// <summary>Writes its files to a folder.</summary>
    internal Action<AuditReport, string, AuditTheme> Write { get; }
}

/// <summary>The files that an audit writes, by their names.</summary>
internal static class AuditFiles
{
    /// <summary>Those that every audit may write; each of the families has a page more.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "index.html", "recurring.html", "audit.css", "audit.js", "duplicates.json", "recurring.json", "pairs.csv", "families.csv", "duplicates.sarif", "batch.csv",
    ];

    /// <summary>Refuses to begin where a report would be written over something that no earlier audit has written, or among the
    /// sources.</summary>
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
