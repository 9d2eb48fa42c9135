using System.Collections.Immutable;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Core.Model;
using ContentForge.Dedup.Options;
using ContentForge.Ingest.Read.Yaml;
using ContentForge.Site.Model;
using ContentForge.Site.Publish;

namespace ContentForge.Configuration;

/// <summary>Reads <c>contentforge.yml</c>. Each key of the file is in exactly one place here.</summary>
public static class ConfigurationReader
{
    /// <summary>The file that is read where none is named.</summary>
    public const string DefaultFile = "contentforge.yml";

    /// <summary>Reads the configuration.</summary>
    /// <param name="file">The file that the user named; null uses the default file where there is one.</param>
    /// <exception cref="UsageException">The file cannot be read or used.</exception>
    public static ForgeConfiguration Read(string? file)
    {
        if (file is null && !Path.Exists(DefaultFile))
            return new ForgeConfiguration { Decisions = DecisionsReader.Read(null) };

        var path = file ?? DefaultFile;
        return Parse(ReadText(path), path) with { File = path };
    }

    /// <summary>Reads the configuration from a text.</summary>
    internal static ForgeConfiguration Parse(string text, string file)
    {
        var tree = YamlTree.Parse(text, InputLimits.ProjectFiles);
        if (tree.Problems is [var problem, ..])
            throw new UsageException(DiagnosticCodes.BrokenConfiguration, file, SourceSpan.At(problem.Line, problem.Column), problem.Message);
        if (tree.Root is not (null or YamlMapping or YamlScalar { IsNull: true }))
            throw new UsageException(DiagnosticCodes.BrokenConfiguration, file, SourceSpan.At(1), "The file must hold keys such as 'site:'.");

        var root = new ConfigurationSection(tree.Root as YamlMapping, file, "");
        var otherwise = new ForgeConfiguration();
        var duplicates = root.Section("duplicates");
        var configuration = new ForgeConfiguration
        {
            Input = root.OptionalPath("input") ?? otherwise.Input,
            Output = root.OptionalPath("output") ?? otherwise.Output,
            Templates = root.OptionalPath("templates") ?? otherwise.Templates,
            Site = ReadSite(root.Section("site")),
            Publishing = ReadPublishing(root.Section("publishing")),
            Cleaning = CleaningReader.Read(root.Section("cleaning")),
            Duplicates = ReadDuplicates(duplicates),
            SalesPages = root.Choice("sales-pages", otherwise.SalesPages),
            Merge = duplicates.Choice("merge", otherwise.Merge),
            Decisions = DecisionsReader.Read(duplicates.OptionalPath("decisions")),
        };
        duplicates.RefuseOthers();
        root.RefuseOthers();
        return configuration;
    }

    private static SiteOptions ReadSite(ConfigurationSection section)
    {
        var otherwise = new SiteOptions();
        var site = new SiteOptions
        {
            Title = section.Text("title", otherwise.Title),
            Description = section.Text("description", otherwise.Description),
            BaseUrl = section.SiteAddress("url"),
            Language = section.Text("language", otherwise.Language),
            LanguageSource = section.OptionalText("language") is null ? null : section.SourceOf("language"),
            Footer = section.Text("footer", otherwise.Footer),
            Navigation = [.. section.Items("navigation").Select(ReadNavigationLink)],
            Colors = ReadColors(section.Section("colors")),
            Text = section.Section("text").AllTexts().ToImmutableSortedDictionary(StringComparer.Ordinal),
            Labels = section.Section("labels").AllTexts().ToImmutableSortedDictionary(StringComparer.Ordinal),
            Topics = ReadTopics(section),
            Promotions = section.Choice("promotions", otherwise.Promotions),
            RemoteImages = section.Choice("remote-images", otherwise.RemoteImages),
            ResponsiveImages = section.Flag("responsive-images", otherwise.ResponsiveImages),
            VendorFolder = section.OptionalPath("vendor-folder"),
            Feedback = section.PostAddress("feedback"),
            EditLink = section.LinkPattern("edit-link"),
            ReportLink = section.LinkPattern("report-link"),
            PageSize = section.Number("page-size", otherwise.PageSize, 5, 1000),
            FeedSize = section.Number("feed-size", otherwise.FeedSize, 1, 1000),
        };
        section.RefuseOthers();
        if (site is { RemoteImages: RemoteImagePolicy.Vendor, VendorFolder: null })
            throw section.Refuse("remote-images", "'vendor' needs the folder with the copies in 'vendor-folder'");
        if (site.BaseUrl is null && (site.EditLink?.NeedsUrl is true ? "edit-link" : site.ReportLink?.NeedsUrl is true ? "report-link" : null) is { } key)
            throw section.Refuse(key, "'{url}' needs the address of the site in 'url'");
        return site;
    }

    private static NavigationLink ReadNavigationLink(ConfigurationSection section)
    {
        var link = new NavigationLink(section.RequiredText("title"), section.Link("url")) { Source = section.SourceOf("url") };
        section.RefuseOthers();
        return link;
    }

    private static TopicChoice ReadTopics(ConfigurationSection site)
    {
        var section = site.Section("topics");
        var topics = new TopicChoice(section.Texts("pin"), section.Texts("hide"));
        section.RefuseOthers();
        return topics.Pinned.IsEmpty && topics.Hidden.IsEmpty ? topics : topics with { Source = site.SourceOf("topics") };
    }

    private static SiteColors ReadColors(ConfigurationSection section)
    {
        var colors = new SiteColors(Color("accent"), Color("accent-dark"));
        section.RefuseOthers();
        return colors;

        string? Color(string key) => section.OptionalText(key) is not { } color || SiteColors.IsColor(color)
            ? section.OptionalText(key)
            : throw section.Refuse(key, $"'{color}' is not a colour such as #0a5fb4");
    }

    private static PublishOptions ReadPublishing(ConfigurationSection section)
    {
        var otherwise = new PublishOptions();
        var publishing = otherwise with { MinShare = section.Share("min-share", otherwise.MinShare) };
        section.RefuseOthers();
        return publishing;
    }

    private static DedupOptions ReadDuplicates(ConfigurationSection section)
    {
        var otherwise = new DedupOptions();
        return otherwise with
        {
            ShingleSize = section.Number("shingle-size", otherwise.ShingleSize, 1, 50),
            DuplicateJaccard = section.Share("duplicate-jaccard", otherwise.DuplicateJaccard),
            DuplicateJaccardWithCore = section.Share("duplicate-jaccard-with-core", otherwise.DuplicateJaccardWithCore),
            DuplicateCoreJaccard = section.Share("duplicate-core-jaccard", otherwise.DuplicateCoreJaccard),
            RelatedJaccard = section.Share("related-jaccard", otherwise.RelatedJaccard),
            RelatedCoreContainment = section.Share("related-core-containment", otherwise.RelatedCoreContainment),
            RelatedLimit = section.Number("related-limit", otherwise.RelatedLimit, 0, 100),
            HollowSentences = section.Number("hollow-sentences", otherwise.HollowSentences, 0, 1000),
        };
    }

    /// <summary>Reads a file that the user named.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">The most bytes that it may have; as many as an article may where nothing else is said.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    internal static string ReadText(string path, int? maxBytes = null)
    {
        try
        {
            return RegularFile.ReadAllText(path, maxBytes ?? InputLimits.Default.MaxFileBytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(DiagnosticCodes.BrokenConfiguration, path, null, "The file cannot be read: " + failure.Message);
        }
    }
}
