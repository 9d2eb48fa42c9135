using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup.Decisions;
using ContentForge.Dedup.Options;
using ContentForge.Ingest.Clean;
using ContentForge.Site.Model;
using ContentForge.Site.Publish;

namespace ContentForge.Configuration;

/// <summary>Everything that can be set, after the configuration file and the options of the command have had their say.</summary>
public sealed record ForgeConfiguration
{
    private const string DefaultTemplates = "templates";

    /// <summary>The folder of the theme that comes with the program.</summary>
    public static readonly string BuiltInTheme = Path.Combine(AppContext.BaseDirectory, "theme");

    /// <summary>The file that this was read from, or would be if it existed.</summary>
    public string File { get; init; } = ConfigurationReader.DefaultFile;

    /// <summary>The folder with the raw articles.</summary>
    public string Input { get; init; } = "input";

    /// <summary>The folder of the published site.</summary>
    public string Output { get; init; } = "output";

    /// <summary>The folder whose templates win over the theme that comes with the program.</summary>
    public string Templates { get; init; } = DefaultTemplates;

    /// <summary>How the site presents itself.</summary>
    public SiteOptions Site { get; init; } = new();

    /// <summary>What editors decided about cleaning.</summary>
    public CleaningOptions Cleaning { get; init; } = CleaningOptions.None;

    /// <summary>What counts as a duplicate.</summary>
    public DedupOptions Duplicates { get; init; } = new();

    /// <summary>What becomes of articles that present a product for sale.</summary>
    public SalesPagePolicy SalesPages { get; init; } = SalesPagePolicy.Quarantine;

    /// <summary>What becomes of the things that only a merged copy says.</summary>
    public MergeMode Merge { get; init; } = MergeMode.List;

    /// <summary>What editors decided about duplicates.</summary>
    public EditorDecisions Decisions { get; init; } = EditorDecisions.None;

    /// <summary>When a new site may take the place of the old one.</summary>
    public PublishOptions Publishing { get; init; } = new();

    /// <summary>The folders that a site is made from; some may not exist.</summary>
    public ImmutableArray<string> SourceFolders => [Input, Templates, .. Site.VendorFolder is { } vendor ? [vendor] : Array.Empty<string>()];

    /// <summary>The files that this was read from beside the configuration file, or would be if they existed.</summary>
    public ImmutableArray<string> SourceFiles => [Decisions.File is "" ? DecisionsReader.DefaultFile : Decisions.File, .. Cleaning.FilterLists.Select(list => list.Key)];

    /// <summary>This configuration with the folders that the options of a command name.</summary>
    public ForgeConfiguration With(string? input, string? output, string? templates) =>
        this with { Input = input ?? Input, Output = output ?? Output, Templates = templates ?? Templates };

    /// <summary>This configuration with what the options of a command say about publishing.</summary>
    public ForgeConfiguration WithPublishing(double? minShare, bool discardChanges) =>
        this with { Publishing = new PublishOptions { MinShare = minShare ?? Publishing.MinShare, DiscardChanges = discardChanges } };

    /// <summary>Where templates are looked for, the first match wins: the user's folder, then the theme that comes with the program.</summary>
    /// <exception cref="UsageException">A folder was named that does not exist.</exception>
    public ImmutableArray<string> TemplateFolders()
    {
        if (Directory.Exists(Templates))
            return [Templates, BuiltInTheme];
        return string.Equals(Templates, DefaultTemplates, StringComparison.Ordinal)
            ? [BuiltInTheme]
            : throw new UsageException(DiagnosticCodes.MissingTemplates, Templates, null, "The templates folder does not exist. Name the folder with --templates.");
    }
}
