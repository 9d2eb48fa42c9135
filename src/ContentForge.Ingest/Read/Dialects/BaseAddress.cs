using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>The address that a page names as the base of its relative ones (<c>base</c>): they become what they mean.</summary>
internal sealed class BaseAddress : IDialect
{
    /// <summary>Stands for the unknown host of a base that names none.</summary>
    private static readonly Uri Unknown = new("https://base.invalid/");

    private static readonly string[] Attributes = ["href", "src", "poster", "data-src", "data-original", "data-lazy-src"];

    public void Apply(DialectContext context)
    {
        if (Base(context.Document) is not { } start)
            return;

        foreach (var element in context.Named("a", "area", "img", "video", "audio", "source", "iframe", "embed", "amp-img"))
        {
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is { Length: > 0 } written && Resolve(start, written) is { } address)
                    element.SetAttribute(name, address);
            }

            if (element.GetAttribute("srcset") is { } set)
                element.SetAttribute("srcset", string.Join(", ", SourceSet.Split(set).Select(candidate => (Resolve(start, candidate.Address) ?? candidate.Address) + candidate.Size)));
        }
    }

    /// <summary>The first base that there is: only that one counts.</summary>
    private static Uri? Base(IDocument document)
    {
        foreach (var element in document.DocumentElement.WalkElements())
        {
            if (element.LocalName == "base" && element.GetAttribute("href")?.Trim() is { Length: > 0 } href)
                return Uri.TryCreate(Unknown, href, out var address) && address.Scheme is "http" or "https" ? address : null;
        }

        return null;
    }

    /// <summary>What a relative address means; null for one that is none, or that leads to a place in the page itself.</summary>
    private static string? Resolve(Uri start, string written)
    {
        var address = written.Trim();
        if (address is ['#', ..] || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || Uri.TryCreate(address, UriKind.Absolute, out var absolute) && !absolute.IsFile)
            return null;
        if (!Uri.TryCreate(start, address, out var meant) || meant.Scheme is not ("http" or "https"))
            return null;
        return meant.Host == Unknown.Host ? meant.PathAndQuery + meant.Fragment : meant.AbsoluteUri;
    }
}
