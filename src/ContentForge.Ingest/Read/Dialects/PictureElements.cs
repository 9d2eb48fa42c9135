using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>
/// Pictures and players that are elements of a framework, the background of a box that is named as a picture, or part of a drawing: they become
/// <c>img</c>, <c>video</c> and <c>iframe</c>.
/// </summary>
internal sealed partial class PictureElements : IDialect
{
    private static readonly string[] PictureEnds = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp"];

    /// <summary>What says something of a picture; the sizes of a framework may be mere proportions, and are left behind.</summary>
    private static readonly string[] Kept = ["src", "srcset", "alt", "title", "data-src", "data-srcset", "poster"];

    public void Apply(DialectContext context)
    {
        foreach (var element in context.Elements.Where(IsCustom).ToList())
        {
            if (NameFor(element) is { } name)
                Rename(element, name, context);
        }

        foreach (var element in context.With("role").Where(IsBackground).ToList())
        {
            var image = context.Create("img", element);
            image.SetAttribute("src", Address().Match(element.GetAttribute("style")!).Groups["url"].Value);
            if ((element.GetAttribute("aria-label") ?? element.GetAttribute("title")) is { } alt)
                image.SetAttribute("alt", alt);
            context.Replace(element, image);
        }
    }

    private static bool IsCustom(IElement element) =>
        element.LocalName.Contains('-', StringComparison.Ordinal) && (element.HasAttribute("src") || element.HasAttribute("srcset") || element.HasAttribute("data-src"));

    /// <summary>The element that a framework means by its own.</summary>
    private static string? NameFor(IElement element)
    {
        var name = element.LocalName;
        var source = element.GetAttribute("src") ?? element.GetAttribute("data-src") ?? "";
        if (name.Contains("video", StringComparison.Ordinal) && !name.Contains("-ad", StringComparison.Ordinal))
            return "video";
        if (name.EndsWith("-iframe", StringComparison.Ordinal))
            return "iframe";
        var isPicture = name.EndsWith("-img", StringComparison.Ordinal) || name.EndsWith("-image", StringComparison.Ordinal) || name.EndsWith("-picture", StringComparison.Ordinal)
            || name.EndsWith("-anim", StringComparison.Ordinal) || element.HasAttribute("alt") || element.HasAttribute("srcset") || IsPicture(source);
        return isPicture ? "img" : null;
    }

    private static bool IsPicture(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return Array.Exists(PictureEnds, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static void Rename(IElement element, string name, DialectContext context)
    {
        var standard = context.Create(name, element);
        foreach (var attribute in Kept)
        {
            if (element.GetAttribute(attribute) is { } value)
                standard.SetAttribute(attribute, value);
        }

        // What stands within is for browsers that do not know the element.
        if (element.ParentElement is { } parent && !Texts.IsBlank(element) && Markup.First(element, "img") is null)
        {
            while (element.LastChild is { } child)
                parent.InsertBefore(child, SiblingPlace.Behind(element));
        }

        context.Replace(element, standard);
    }

    private static bool IsBackground(IElement element) =>
        element.GetAttribute("role") == "img" && element.LocalName is "div" or "span" or "figure" && Texts.IsBlank(element)
        && element.GetAttribute("style") is { } style && Address().Match(style) is { Success: true } found && !found.Groups["url"].Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"background(?:-image)?\s*:[^;]*url\(\s*['""]?(?<url>[^'"")\s]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
