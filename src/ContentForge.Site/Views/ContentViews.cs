using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Images;
using ContentForge.Site.Model;

namespace ContentForge.Site.Views;

/// <summary>Makes the views of texts, notes, pictures and blocks for the page of one article.</summary>
internal sealed class ContentViews(HelpSite site, LocalImages images, SiteArticle article)
{
    private string _file = article.File;

    /// <summary>The same views for a part of the article that comes from a merged copy as a whole.</summary>
    public ContentViews Within(Provenance part) => new(site, images, article) { _file = part.File };

    public SafeHtml Text(RichText text) => Html.FromRichText(text, url => site.Links.Resolve(url, article));

    /// <summary>The title of the merged copy that something comes from; null where everything around it comes from.</summary>
    public string? From(Provenance source) => string.Equals(source.File, _file, StringComparison.Ordinal)
        ? null
        : article.Published.MergedCopies.FirstOrDefault(copy => string.Equals(copy.File, source.File, StringComparison.Ordinal))?.Title ?? source.File;

    public NoteView Note(Note note)
    {
        var tone = note.Kind.ToString().ToLowerInvariant();
        return new NoteView(tone, site.Text["note_" + tone], Text(note.Text));
    }

    public ImmutableArray<NoteView> Notes(IEnumerable<Note> notes) => [.. notes.Select(Note)];

    public ImmutableArray<MediaView> Media(IEnumerable<Media> media) => [.. media.Select(Media).OfType<MediaView>()];

    /// <summary>Null for what the site does not show; a broken picture leaves no hole.</summary>
    public MediaView? Media(Media media)
    {
        if (images.Find(media.Url, media.Source.File, article) is { } local)
            return new MediaView("image", article.Path.Root + local.Path.Value, media.Alt?.Trim() ?? "", media.Caption, local.Width, local.Height, "image") { From = From(media.Source), SourceSet = SourceSet(local) };

        var address = media.Url.IsAbsolute ? media.Url : RelativeAddress.Published(media.Url, article.Article.Metadata.CanonicalUrl);
        if (address is null || OwnAddress.PathOf(address, site.Options.BaseUrl) is not null)
            return null;

        var shows = media.Kind.ToString().ToLowerInvariant();
        var alt = media.Alt?.Trim() ?? "";
        var link = new MediaView("link", address.Value, alt, media.Caption, 0, 0, shows) { From = From(media.Source) };
        if (media.Kind != MediaKind.Image)
            return link;

        return site.Options.RemoteImages switch
        {
            RemoteImagePolicy.Show when address.Value.StartsWith("https:", StringComparison.OrdinalIgnoreCase) => link with { Shape = "image" },
            RemoteImagePolicy.Drop => null,
            _ => link,
        };
    }

    private string? SourceSet(LocalImage image) => image.Scaled.IsEmpty
        ? null
        : string.Join(", ", image.Scaled.Select(width => FormattableString.Invariant($"{article.Path.Root}{image.ScaledPath(width).Value} {width}w")));

    /// <summary>The views of blocks in a section whose heading has that level.</summary>
    public ImmutableArray<BlockView> Blocks(ImmutableArray<Block> blocks, int section, int depth = 1)
    {
        var levels = new HeadingLevels(section);
        var shown = depth > Nesting.Deepest ? Nesting.Flatten(blocks) : blocks;
        return [.. article.Shown(shown).Select(block => Block(block, levels, section, depth)).OfType<BlockView>()];
    }

    private BlockView? Block(Block block, HeadingLevels levels, int section, int depth) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.IsBlank ? null : new ParagraphView(Text(paragraph.Text)),
        HeadingBlock heading => heading.Text.IsBlank ? null : new HeadingView(levels.Next(heading.Level), Text(heading.Text)),
        ListBlock list => new ListView(list.Ordered, list.Start, [.. list.Items.Select(item => Item(item, section, depth))]),
        TableBlock table => Table(table),
        QuoteBlock quote => new QuoteView(Blocks(quote.Blocks, section, depth + 1)),
        CodeBlock code => new CodeView(code.Text, ""),
        MediaBlock media => Media(media.Media),
        NoteBlock note => Note(note.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private ListItemView Item(ListItem item, int section, int depth) =>
        item.Blocks is [ParagraphBlock only]
            ? new ListItemView(Text(only.Text), [])
            : new ListItemView(null, Blocks(item.Blocks, section, depth + 1));

    private TableView Table(TableBlock table)
    {
        var width = table.Rows.Max(row => row.Cells.Length);
        var rows = table.Rows
            .Select(row => row.Cells.Select(Text).Concat(Enumerable.Repeat(Text(RichText.Empty), width - row.Cells.Length)).ToImmutableArray())
            .ToImmutableArray();
        return table.HasHeader ? new TableView(rows[0], rows[1..]) : new TableView([], rows);
    }
}
