using ContentForge.Core.Model;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>A piece of a file that is no part of its text: reading leaves it out, and cleaning reports it with what it removes itself.</summary>
/// <param name="What">What it was, one of <see cref="LeftOutKinds"/>.</param>
/// <param name="Span">The lines it stood on.</param>
/// <param name="Text">What it said.</param>
public sealed record LeftOut(string What, SourceSpan Span, string Text);

/// <summary>What reading leaves out.</summary>
public static class LeftOutKinds
{
    /// <summary>What stands around the lines of code: their numbers, prompts, buttons to copy them, the name of the language.</summary>
    public const string CodeChrome = "code-chrome";

    /// <summary>The link at a heading that leads to this very heading.</summary>
    public const string HeadingLink = "heading-link";

    /// <summary>A template that nothing on the page shows, or what stands in its host unshown.</summary>
    public const string Template = "template";

    /// <summary>A line for the program that made the page: an import, a shortcode, a comment.</summary>
    public const string Directive = "directive";

    /// <summary>The number of a step or the head of its column: the list itself says it.</summary>
    public const string StepNumber = "step-number";

    /// <summary>The labels of tabs, each of which stands above its panel now.</summary>
    public const string TabLabels = "tab-labels";
}
