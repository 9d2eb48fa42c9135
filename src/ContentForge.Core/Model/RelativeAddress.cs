namespace ContentForge.Core.Model;

/// <summary>What a relative address in a source file means. Sources lie in one folder; their paths are relative to it and have <c>/</c>.</summary>
public static class RelativeAddress
{
    /// <summary>The file that a relative address means; null when it leads out of the folder. An address that starts with <c>/</c> starts at its root.</summary>
    /// <param name="address">The address, as it is written.</param>
    /// <param name="from">The file that it is written in.</param>
    public static string? FileOf(string address, string from)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var target = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        var folder = target.StartsWith('/') ? [] : from.Split('/')[..^1];
        return Join(folder, target.Split('/', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } file ? file : null;
    }

    /// <summary>Goes along a path from a folder; null when it leads out of all folders.</summary>
    /// <param name="folder">The names of the folder and of those that hold it, from the outermost.</param>
    /// <param name="path">The names of the path, <c>.</c> and <c>..</c> among them.</param>
    public static string? Join(IEnumerable<string> folder, IEnumerable<string> path)
    {
        var segments = new List<string>(folder);
        foreach (var segment in path)
        {
            if (segment is "..")
            {
                if (segments.Count == 0)
                    return null;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    /// <summary>The address that means a file wherever it is written.</summary>
    public static SafeUrl OfFile(string file) => SafeUrl.Parse('/' + string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));

    /// <summary>Where a relative address led when its source was published; null when that is not known.</summary>
    /// <param name="url">The address, as it is written.</param>
    /// <param name="canonical">Where the source was published, if that is known.</param>
    public static SafeUrl? Published(SafeUrl url, SafeUrl? canonical) =>
        canonical is { IsAbsolute: true }
        && Uri.TryCreate(canonical.Value, UriKind.Absolute, out var start)
        && Uri.TryCreate(start, url.Value, out var complete)
        && SafeUrl.TryCreate(complete.AbsoluteUri, out var safe) && safe.IsAbsolute
            ? safe
            : null;

    /// <summary>A file without its extension: its address begins as this, and links to it are told by this, whatever a site made of it.</summary>
    public static string StemOf(string file)
    {
        var dot = file.LastIndexOf('.');
        return dot > file.LastIndexOf('/') + 1 ? file[..dot] : file;
    }
}
