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
        var segments = new List<string>(target.StartsWith('/') ? [] : from.Split('/')[..^1]);
        foreach (var segment in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
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

        return segments.Count == 0 ? null : string.Join('/', segments);
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

    /// <summary>A file without its extension: what links to articles are compared by, for sources link to what a site made of them.</summary>
    public static string StemOf(string file)
    {
        var dot = file.LastIndexOf('.');
        return dot > file.LastIndexOf('/') + 1 ? file[..dot] : file;
    }
}
