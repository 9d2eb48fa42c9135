using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Images;
using ContentForge.Site.Model;
using ContentForge.Site.Search;
using ContentForge.Site.Theme;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>Everything that the outputs need to know, worked out once. It does not change, so all of them may use it at once.</summary>
internal sealed class SiteData : HelpSite
{
    /// <summary>Works it out.</summary>
    /// <param name="content">The articles.</param>
    /// <param name="options">How the site presents itself.</param>
    /// <param name="theme">Renders the pages.</param>
    /// <param name="text">The words of the theme.</param>
    /// <param name="diagnostics">Takes what there is to say about addresses and pictures.</param>
    public SiteData(SiteContent content, SiteOptions options, ThemeRenderer theme, ThemeText text, List<Diagnostic> diagnostics)
        : base(content, options, text, diagnostics)
    {
        Theme = theme;
        Images = LocalImages.Of(Articles, options, diagnostics);
        SearchFilters = SearchFilter.Of(this);
        Search = SearchFiles.Of(SearchIndex.Of(this, SearchFilters), text);
        View = ViewOf();
    }

    public ThemeRenderer Theme { get; }

    public LocalImages Images { get; }

    /// <summary>What searches can be narrowed down by.</summary>
    public ImmutableArray<SearchFilter> SearchFilters { get; }

    /// <summary>The search index; the first file is where a search starts.</summary>
    public ImmutableArray<PlannedFile> Search { get; }

    public SiteView View { get; }

    private SiteView ViewOf() => new(
        Options.Title,
        Options.Description,
        Options.Language,
        PageView.DirectionOf(Options.Language),
        [.. Options.Navigation.Select(link => new NavigationView(link.Title, link.Url.Value, link.IsComplete))],
        Options.Footer,
        Theme.Assets.Stylesheet.Path.Value,
        Theme.Assets.Script.Path.Value,
        Theme.Assets.ThemeScript.Path.Value,
        Theme.Assets.SearchScript.Path.Value,
        Search[0].Path.Value,
        Theme.Assets.Icon.Path.Value,
        Articles.Length,
        !Index.ErrorCodes.IsEmpty,
        !Feed.IsEmpty) { Feedback = Options.Feedback?.AbsoluteUri };
}
