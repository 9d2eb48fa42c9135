using System.Collections.Immutable;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>What stands behind the <c>$</c> of a rule.</summary>
/// <param name="Types">The uses of an address; none when the rule means nothing for a saved article.</param>
/// <param name="ThirdParty">See <see cref="FilterRule"/>.</param>
/// <param name="OnSites">See <see cref="FilterRule"/>.</param>
/// <param name="NotOnSites">See <see cref="FilterRule"/>.</param>
internal sealed record FilterOptions(ResourceTypes Types, bool? ThirdParty, ImmutableArray<string> OnSites, ImmutableArray<string> NotOnSites)
{
    /// <summary>A rule without options.</summary>
    public static FilterOptions All { get; } = new(ResourceTypes.All, null, [], []);

    /// <summary>Reads options.</summary>
    /// <exception cref="FormatException">One of them is not known.</exception>
    public static FilterOptions Parse(ReadOnlySpan<char> text)
    {
        var result = All;
        ResourceTypes wanted = ResourceTypes.None, unwanted = ResourceTypes.None;
        var namesTypes = false;
        var isForBrowsers = false;
        foreach (var range in text.Split(','))
        {
            var option = text[range].Trim();
            var isNegated = option.StartsWith("~");
            var name = isNegated ? option[1..] : option;
            var equals = name.IndexOf('=');
            if (equals >= 0)
                name = name[..equals];

            if (TypeOf(name) is { } type)
            {
                namesTypes |= !isNegated;
                if (isNegated)
                    unwanted |= type;
                else
                    wanted |= type;
            }
            else if (name is "third-party" or "3p")
                result = result with { ThirdParty = !isNegated };
            else if (name is "first-party" or "1p")
                result = result with { ThirdParty = isNegated };
            else if (name is "domain" or "from")
                result = WithSites(result, option[(option.IndexOf('=') + 1)..]);
            else if (IsForBrowsers(name))
                isForBrowsers = true;
            else if (name is not ("match-case" or "important" or "all"))
                throw new FormatException($"The option '{name}' is not known.");
        }

        var types = isForBrowsers ? ResourceTypes.None : (namesTypes ? wanted : ResourceTypes.All) & ~unwanted;
        return result with { Types = types };
    }

    private static FilterOptions WithSites(FilterOptions options, ReadOnlySpan<char> list)
    {
        var (on, notOn) = FilterListParser.Sites(list, '|');
        return options with { OnSites = on, NotOnSites = notOn };
    }

    private static ResourceTypes? TypeOf(ReadOnlySpan<char> name) => name switch
    {
        "image" => ResourceTypes.Image,
        "subdocument" or "frame" => ResourceTypes.Frame,
        "media" => ResourceTypes.Media,
        "script" => ResourceTypes.Script,
        "document" or "doc" or "popup" => ResourceTypes.Link,
        "object" or "object-subrequest" or "xmlhttprequest" or "xhr" or "stylesheet" or "css" or "font" or "ping" or "websocket" or "webrtc"
            or "other" or "background" => ResourceTypes.None,
        _ => null,
    };

    private static bool IsForBrowsers(ReadOnlySpan<char> name) => name is
        "csp" or "removeparam" or "queryprune" or "redirect" or "redirect-rule" or "rewrite" or "header" or "permissions" or "replace"
        or "elemhide" or "ehide" or "generichide" or "ghide" or "specifichide" or "shide" or "genericblock" or "inline-script" or "inline-font"
        or "badfilter" or "cookie" or "empty" or "mp4" or "popunder" or "cname" or "denyallow" or "to" or "method" or "strict1p" or "strict3p"
        or "sitekey" or "stealth" or "urlskip" or "uritransform" or "reason" or "app" or "network" or "extension" or "jsinject" or "content"
        or "urlblock" or "hls" or "jsonprune" or "removeheader" or "referrerpolicy";
}

/// <summary>What an address is used for. The type options of filter rules are read as these.</summary>
[Flags]
internal enum ResourceTypes
{
    None = 0,

    /// <summary>The target of a link.</summary>
    Link = 1,

    /// <summary>A picture.</summary>
    Image = 2,

    /// <summary>An embedded page.</summary>
    Frame = 4,

    /// <summary>Sound or video.</summary>
    Media = 8,

    /// <summary>A script.</summary>
    Script = 16,

    /// <summary>Everything an article can hold.</summary>
    All = Link | Image | Frame | Media | Script,
}
