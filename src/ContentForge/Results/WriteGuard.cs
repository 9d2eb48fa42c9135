using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Core.Files;
using ContentForge.Site.Publish;

namespace ContentForge.Results;

/// <summary>
/// What a command reads, and so must not write over. Every command asks here before it reads or writes anything, so that a slip of the
/// keyboard or a link costs no article, template, list or decision.
/// </summary>
internal sealed class WriteGuard
{
    private const string ReportOption = "--report";

    private readonly string _input;
    private readonly string _configuration;
    private readonly ImmutableArray<Source> _sources;

    private WriteGuard(string input, string configuration, ImmutableArray<Source> sources)
    {
        _input = input;
        _configuration = configuration;
        _sources = sources;
    }

    /// <summary>Guards everything that a configuration names, and itself.</summary>
    public static WriteGuard Of(ForgeConfiguration configuration)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        sources.Add(new Source("the templates folder", configuration.Templates, IsFolder: true));
        sources.Add(new Source("the theme of the program", ForgeConfiguration.BuiltInTheme, IsFolder: true));
        if (configuration.Site.VendorFolder is { } vendor)
            sources.Add(new Source("the folder of vendored pictures", vendor, IsFolder: true));
        sources.Add(new Source("the configuration", configuration.File, IsFolder: false));
        sources.Add(new Source("the configuration of this folder", ConfigurationReader.DefaultFile, IsFolder: false));
        sources.Add(new Source("the decisions of this folder", DecisionsReader.DefaultFile, IsFolder: false));
        sources.AddRange(configuration.SourceFiles.Select(file => new Source("a file that the configuration names", file, IsFolder: false)));
        return new WriteGuard(configuration.Input, configuration.File, sources.DrainToImmutable());
    }

    /// <summary>Guards what the project in the current folder names, for a command that does without its configuration.</summary>
    public static WriteGuard OfProject(string? input = null)
    {
        ForgeConfiguration configuration;
        try
        {
            configuration = ConfigurationReader.Read(null);
        }
        catch (UsageException)
        {
            // What is wrong with it matters to the commands that use it.
            configuration = new ForgeConfiguration();
        }

        return Of(configuration with { Input = input ?? configuration.Input });
    }

    /// <summary>Guards a file or a folder more.</summary>
    public WriteGuard And(string what, string path, bool isFolder = false) => new(_input, _configuration, _sources.Add(new Source(what, path, isFolder)));

    /// <summary>Refuses a file that lies among the sources, or is one.</summary>
    /// <param name="path">The file that would be written; null when there is none.</param>
    /// <param name="option">The option that names it.</param>
    /// <exception cref="UsageException">It must not be written.</exception>
    public void RefuseFile(string? path, string option)
    {
        if (path is null)
            return;
        if (Directory.Exists(path))
            throw Refused($"'{path}' is a folder", option);
        if (RealPath.IsWithin(path, _input))
            throw Refused($"'{path}' lies inside the input folder '{_input}'{CommandFolders.Through(path, _input)}", option);
        foreach (var source in _sources.Where(source => source.IsHitBy(path)))
            throw Refused($"'{path}' would be written over {source.What}, '{source.Path}'{CommandFolders.Through(path, source.Path)}", option);
    }

    /// <summary>Refuses a file for a report that lies among the sources, is one, or belongs to somebody else.</summary>
    /// <param name="path">The file that <c>--report</c> names; null when there is none.</param>
    /// <exception cref="UsageException">It must not be written.</exception>
    public void RefuseReport(string? path)
    {
        RefuseFile(path, ReportOption);
        if (path is not null && !EarlierResult.MayBeReplacedByReport(path))
            throw Refused($"'{path}' is in the way: it is no report of an earlier run", ReportOption);
    }

    /// <summary>Refuses a folder for results that lies among the sources, or that holds the input or the configuration.</summary>
    /// <exception cref="UsageException">Nothing must be written to it.</exception>
    public void RefuseFolder(string folder)
    {
        CommandFolders.RefuseOverlap(_input, folder);
        foreach (var source in _sources.Where(source => source.IsFolder))
        {
            if (source.IsHitBy(folder))
                throw Refused($"The output folder '{folder}' is {source.What}, '{source.Path}', or lies in it{CommandFolders.Through(folder, source.Path)}", "--output");
        }

        if (File.Exists(_configuration) && RealPath.IsWithin(_configuration, folder))
            throw Refused($"The output folder '{folder}' holds the configuration, '{_configuration}'{CommandFolders.Through(folder)}", "--output");
    }

    /// <summary>Refuses a folder for a site when something lies in it, or where a build works beside it, that the build reads.</summary>
    /// <exception cref="UsageException">It must not be replaced.</exception>
    public void RefuseSite(string folder)
    {
        RefuseFolder(folder);
        foreach (var replaced in SitePublisher.WorkingFolders(folder).Prepend(folder))
        {
            if (_sources.FirstOrDefault(source => Path.Exists(source.Path) && RealPath.IsWithin(source.Path, replaced)) is { } source)
                throw Refused($"'{source.Path}', {source.What}, lies in '{replaced}'{CommandFolders.Through(folder, source.Path)}, which a build replaces", "--output");
            if (RealPath.IsWithin(_input, replaced))
                throw Refused($"The input folder '{_input}' lies in '{replaced}', where a build works", "--output");
        }
    }

    /// <summary>Refuses a folder for another project among the sources of this one.</summary>
    /// <exception cref="UsageException">Nothing must be written to it.</exception>
    public void RefuseNewProject(string folder)
    {
        foreach (var source in _sources.Add(new Source("the input folder", _input, IsFolder: true)).Where(source => source.IsFolder && Directory.Exists(source.Path)))
        {
            if (source.IsHitBy(folder))
                throw new UsageException($"'{folder}' is {source.What} of this project, '{source.Path}', or lies in it{CommandFolders.Through(folder, source.Path)}. Name another folder.");
        }
    }

    private static UsageException Refused(string reason, string option) => new($"{reason}. Name another {(option is ReportOption ? "file" : "folder")} with {option}.");

    private sealed record Source(string What, string Path, bool IsFolder)
    {
        /// <summary>Whether what is written to a path would be written over this.</summary>
        public bool IsHitBy(string path) => IsFolder ? RealPath.IsWithin(path, Path) : RealPath.AreSame(path, Path);
    }
}
