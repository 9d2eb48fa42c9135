using System.Collections.Immutable;
using System.CommandLine;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Core.Files;
using ContentForge.Results;
using ContentForge.Site.Publish;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge init</c>: a small project to start from.</summary>
internal static class InitCommand
{
    private const string Prefix = "starter/";

    // What a project reads or writes by default, and a page that would make the folder a site.
    private static readonly ImmutableArray<string> Taken =
        [new ForgeConfiguration().Input, new ForgeConfiguration().Output, new ForgeConfiguration().Templates, DecisionsReader.DefaultFile, "index.html"];

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the new project." };
        var command = new Command("init", "Writes a small project to start from: a configuration with comments and sample articles.") { folder };
        command.SetAction(result =>
        {
            var root = result.GetValue(folder)!;
            var files = Files();
            if (files.Select(file => Path.Combine(root, file.Path)).FirstOrDefault(Path.Exists) is { } existing)
                throw new UsageException($"'{existing}' exists already; nothing was written. Name another folder.");
            RefuseMixing(root);

            foreach (var (path, resource) in files)
                Write(Path.Combine(root, path), resource);
            var isHere = string.Equals(Path.GetFullPath(root), Directory.GetCurrentDirectory(), StringComparison.Ordinal);
            Terminal.WriteLine(terminal.Console, $"Wrote {files.Length} files to '{root}'. Run 'contentforge serve' {(isHere ? "here" : "in that folder")} to see the site.");
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Refuses a folder in which the samples would mix with what is there: a site, articles, templates, decisions.</summary>
    private static void RefuseMixing(string root)
    {
        for (var folder = RealPath.Of(root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (SitePublisher.HasSite(folder))
                throw new UsageException($"'{folder}' holds a published site, with which a project would mix; nothing was written. Name another folder.");
        }

        if (Taken.Select(name => Path.Combine(root, name)).FirstOrDefault(IsInUse) is { } used)
            throw new UsageException($"'{used}' is there already, and the samples would mix with it; nothing was written. Name another folder.");
        WriteGuard.OfProject().RefuseNewProject(root);
    }

    private static bool IsInUse(string path) =>
        File.Exists(path) || new FileInfo(path).LinkTarget is not null || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any());

    // The name of the list for Git has its dot only in the project: here it would hide files of this one.
    private static (string Path, string Resource)[] Files() =>
    [
        .. typeof(InitCommand).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[Prefix.Length..].Replace('\\', '/') is var path && path is "gitignore" ? ".gitignore" : path, name)),
    ];

    private static void Write(string path, string resource)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var source = typeof(InitCommand).Assembly.GetManifestResourceStream(resource)!;
            using var target = new FileStream(path, FileMode.CreateNew);
            source.CopyTo(target);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"'{path}' cannot be written: {failure.Message}", failure);
        }
    }
}
