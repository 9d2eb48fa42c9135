using System.Text.Json;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Check;

/// <summary>What a check needs to know of a page.</summary>
internal sealed class PageScan
{
    private readonly List<FoundLink> _links = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<FileProblem> _problems = [];

    private PageScan()
    {
    }

    /// <summary>The addresses in the page, in its order.</summary>
    public IReadOnlyList<FoundLink> Links => _links;

    /// <summary>The values of <c>id</c>.</summary>
    public IReadOnlySet<string> Ids => _ids;

    /// <summary>What must not be in a page, and what is missing.</summary>
    public IReadOnlyList<FileProblem> Problems => _problems;

    /// <summary>Whether search engines may list the page. One that asks them not to may be a dead end by intention.</summary>
    public bool IsIndexed { get; private set; } = true;

    /// <summary>The address that the page declares to be its own, or null.</summary>
    public string? Canonical { get; private set; }

    public static PageScan Of(string html)
    {
        var scan = new PageScan();
        var (hasLanguage, hasTitle) = (false, false);
        new MarkupReader(Read, (offset, message) => scan.Add(DiagnosticCodes.ForbiddenMarkup, offset, message)).Read(html);
        if (!hasLanguage)
            scan.Add(DiagnosticCodes.IncompletePage, 0, "The page does not say its language.");
        if (!hasTitle)
            scan.Add(DiagnosticCodes.IncompletePage, 0, "The page has no title.");
        return scan;

        void Read(MarkupTag tag)
        {
            scan.Judge(tag);
            foreach (var attribute in tag.Attributes)
                scan.Read(attribute, tag);
            hasLanguage |= tag.Name is "html" && !string.IsNullOrWhiteSpace(tag["lang"]);
            hasTitle |= tag.Name is "title" && !string.IsNullOrWhiteSpace(tag.Text);
        }
    }

    private void Judge(MarkupTag tag)
    {
        if (ContentPolicy.ProblemOf(tag) is { } problem)
            Add(DiagnosticCodes.ForbiddenMarkup, tag.Offset, problem);
        if (tag.Name is "img" && tag["alt"] is null)
            Add(DiagnosticCodes.IncompletePage, tag.Offset, "A picture has no text instead of it (alt).");
        if (tag.Name is "script" && tag["src"] is null && tag["type"] is "application/ld+json" && !IsJson(tag.Text))
            Add(DiagnosticCodes.BrokenMachineFile, tag.Offset, "The structured data is no JSON.");
        if (tag.Name is "meta")
            ReadMeta(tag);
        if (tag.Name is "link" && tag["rel"] is "canonical")
            Canonical = tag["href"];
    }

    private void ReadMeta(MarkupTag tag)
    {
        var content = tag["content"] ?? "";
        if (tag["name"] is "robots" && content.Contains("noindex", StringComparison.Ordinal))
            IsIndexed = false;
        if (tag["http-equiv"] is "refresh" && content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            AddLink(content[(at + 4)..].Trim(), tag.Offset, LinkRole.Followed, tag.Name);
        if (tag["property"] is "og:url" or "og:image")
            AddLink(content, tag.Offset, LinkRole.Named, tag.Name);
    }

    private void Read(MarkupAttribute attribute, MarkupTag tag)
    {
        var (name, value, offset) = attribute;
        if (ContentPolicy.Refuses(attribute))
            Add(DiagnosticCodes.ForbiddenMarkup, offset, $"There is an attribute '{name}'.");

        switch (name)
        {
            case "href" or "src" or "action" or "formaction" or "poster" or "xlink:href" or "data-search":
                AddLink(value, offset, RoleOf(tag), tag.Name);
                break;
            case "srcset":
                foreach (var candidate in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    AddLink(candidate.Split(' ')[0], offset, LinkRole.Loaded, tag.Name);
                break;
            case "for" or "aria-labelledby" or "aria-describedby" or "aria-controls":
                foreach (var id in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    _links.Add(new FoundLink(id, offset, LinkRole.Element, tag.Name));
                break;
            case "id" when !_ids.Add(value):
                Add(DiagnosticCodes.RepeatedId, offset, $"The id '{value}' is used twice.");
                break;
        }
    }

    private static LinkRole RoleOf(MarkupTag tag) => tag.Name switch
    {
        "a" or "area" => LinkRole.Followed,
        "link" when tag["rel"] is "canonical" or "alternate" or "prev" or "next" => LinkRole.Named,
        _ => LinkRole.Loaded,
    };

    private void AddLink(string value, int offset, LinkRole role, string element)
    {
        var scheme = SchemeOf(value);
        if (scheme is "" or "http" or "https" or "mailto")
            _links.Add(new FoundLink(value, offset, role, element));
        else
            Add(DiagnosticCodes.ForbiddenMarkup, offset, $"There is an address with the scheme '{scheme}'.");
    }

    // Blanks and control characters stay in the scheme, so "java\nscript:" is none of the allowed ones.
    private static string SchemeOf(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || value.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0 ? "" : value[..colon].ToLowerInvariant();
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Add(DiagnosticCode code, int offset, string message) => _problems.Add(new FileProblem(code, offset, message));
}
