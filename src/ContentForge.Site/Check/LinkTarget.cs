using ContentForge.Core.Model;

namespace ContentForge.Site.Check;

/// <summary>Where an address leads.</summary>
/// <param name="Path">The file of the site; null when it leads out of it.</param>
/// <param name="Anchor">The id on that page, or empty.</param>
/// <param name="IsExternal">Whether it belongs to another site, where nothing can be checked.</param>
internal readonly record struct LinkTarget(string? Path, string Anchor, bool IsExternal)
{
    private static readonly LinkTarget External = new(null, "", IsExternal: true);

    /// <summary>Resolves an address as a browser does that reads the files of the site directly.</summary>
    /// <param name="from">The file that holds the address.</param>
    /// <param name="address">The address.</param>
    /// <param name="home">Where the site is published, with <c>/</c> at the end; null when that is not known.</param>
    public static LinkTarget Of(string from, string address, Uri? home)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]);
        var target = hash < 0 ? address : address[..hash];
        target = target.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? target[..query] : target;
        if (target.Length == 0)
            return new LinkTarget(from, anchor, IsExternal: false);
        if (target.StartsWith("//", StringComparison.Ordinal) || IsAbsolute(target))
        {
            // The host may be in any case, and steps upwards may lead out of the site.
            var complete = Uri.TryCreate(target, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : target;
            return home is not null && complete.StartsWith(home.AbsoluteUri, StringComparison.Ordinal) ? Served(complete[home.AbsoluteUri.Length..], anchor) : External;
        }

        if (target[0] != '/')
            return new LinkTarget(Join(from.Split('/')[..^1], target), anchor, IsExternal: false);

        var root = home?.AbsolutePath ?? "/";
        return target.StartsWith(root, StringComparison.Ordinal) ? Served(target[root.Length..], anchor) : new LinkTarget(null, anchor, IsExternal: false);
    }

    // Only a server gives a page for a folder.
    private static LinkTarget Served(string path, string anchor) =>
        new(Join([], path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path), anchor, IsExternal: false);

    private static bool IsAbsolute(string address) =>
        address.Contains("://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static string? Join(string[] folder, string address) => RelativeAddress.Join(folder, Uri.UnescapeDataString(address).Split('/'));
}
