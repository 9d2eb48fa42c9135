using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace ContentForge.Site.Check;

/// <summary>
/// Reads the start tags of a page with the tokenizer of a browser, which knows where each attribute stands. A tree of elements would not:
/// it is not built, and the few elements whose content is no markup are told apart here.
/// </summary>
/// <param name="OnTag">Gets each start tag, in the order of the page.</param>
/// <param name="OnFault">Gets the place of each fault that browsers repair by guessing, and what it is.</param>
internal sealed record MarkupReader(Action<MarkupTag> OnTag, Action<int, string> OnFault)
{
    public void Read(string html)
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        tokenizer.Error += (_, fault) => Report((HtmlParseError)fault.Code, fault.Position.Position, html.Length);

        // Within drawings and formulas every element is markup.
        var foreign = 0;
        var token = tokenizer.Get();
        while (token.Type != HtmlTokenType.EndOfFile)
        {
            if (token is not HtmlTagToken tag)
            {
                token = tokenizer.Get();
                continue;
            }

            if (tag.Name is "svg" or "math" && !tag.IsSelfClosing)
                foreign = Math.Max(0, foreign + (tag.Type == HtmlTokenType.StartTag ? 1 : -1));
            tokenizer.State = tag.Type == HtmlTokenType.StartTag && foreign == 0 ? ContentOf(tag.Name) : HtmlParseMode.PCData;
            token = tokenizer.Get();
            if (tag.Type != HtmlTokenType.StartTag)
                continue;

            var text = tag.Name is "script" or "title" ? new StringBuilder() : null;
            for (; text is not null && token.Type == HtmlTokenType.Character; token = tokenizer.Get())
                text.Append(token.Data);
            OnTag(new MarkupTag(tag.Name, tag.Position.Position - 1, AttributesOf(tag), text?.ToString() ?? ""));
        }
    }

    private static List<MarkupAttribute> AttributesOf(HtmlTagToken tag)
    {
        var attributes = new List<MarkupAttribute>(tag.Attributes.Count);
        foreach (var attribute in tag.Attributes)
            attributes.Add(new MarkupAttribute(attribute.Name, attribute.Value, attribute.Position.Position - 1));
        return attributes;
    }

    private static HtmlParseMode ContentOf(string element) => element switch
    {
        "script" => HtmlParseMode.Script,
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    // The place of a fault is that of the character after it.
    private void Report(HtmlParseError fault, int position, int length)
    {
        if (fault is HtmlParseError.AmbiguousOpenTag or HtmlParseError.BogusComment)
            OnFault(Math.Max(0, position - 2), "There is a bare '<'.");
        else if (fault == HtmlParseError.EOF)
            OnFault(length, "The page ends in the middle of a tag.");
    }
}

/// <summary>An attribute of a start tag: its name in lower case, its value decoded, and where the name stands.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value, int Offset);

/// <summary>A start tag of a page.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Attributes">In the order of the page; of two with one name the first counts, as in a browser.</param>
/// <param name="Text">The text within a script or a title; empty for all others.</param>
internal sealed record MarkupTag(string Name, int Offset, IReadOnlyList<MarkupAttribute> Attributes, string Text)
{
    /// <summary>The value of an attribute; null when it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                    return attribute.Value;
            }

            return null;
        }
    }
}
