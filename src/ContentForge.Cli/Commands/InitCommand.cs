using System.CommandLine;
using ContentForge.Cli.Reporting;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge init</c>: a small project to start from.</summary>
internal static class InitCommand
{
    private const string Prefix = "starter/";

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

            foreach (var (path, resource) in files)
                Write(Path.Combine(root, path), resource);
            var isHere = string.Equals(Path.GetFullPath(root), Directory.GetCurrentDirectory(), StringComparison.Ordinal);
            Terminal.WriteLine(terminal.Console, $"Wrote {files.Length} files to '{root}'. Run 'contentforge serve' {(isHere ? "here" : "in that folder")} to see the site.");
            return ExitCode.Fine;
        });
        return command;
    }

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
