using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Site.Views;

/// <summary>
/// Tells the line over a step from the step. Sources write "<b>Open the settings</b> Swipe down from the top": a title, and what to do.
/// A page that runs both together reads as if a full stop were missing.
/// </summary>
internal static class StepTitles
{
    // Chosen: a line on a page; what is longer is a sentence of its own.
    private const int LongestTitle = 60;

    /// <summary>The steps, each with its title or null; a title is no longer part of the instruction.</summary>
    public static ImmutableArray<(Step Step, RichText? Title)> Of(ImmutableArray<Step> steps)
    {
        // Bold words at the start are often a control ("Click Start"); where every step has them before a sentence they are titles.
        var areTitled = steps.Length > 1 && steps.All(step => BoldTitleLength(step) > 0);
        return [.. steps.Select(step => areTitled ? SplitBehindBold(step) : SplitBeforeDetails(step))];
    }

    private static (Step Step, RichText? Title) SplitBehindBold(Step step)
    {
        var length = BoldTitleLength(step);
        return (step with { Instruction = step.Instruction.Slice(length).Trim() }, RichText.FromPlain(step.Instruction.Plain[..length]));
    }

    /// <summary>An instruction of a few words without a full stop, and a paragraph that says it at length.</summary>
    private static (Step Step, RichText? Title) SplitBeforeDetails(Step step)
    {
        var text = step.Instruction.Plain;
        var isTitle = text.Length <= LongestTitle && char.IsLetterOrDigit(text[^1])
            && step.Details is [ParagraphBlock { Text: { IsBlank: false } first }, ..] && StepCommands.Elsewhere(step).All(command => !text.Contains(command.Text, StringComparison.Ordinal))
            && char.IsUpper(first.Plain[0]);
        return isTitle
            ? (step with { Instruction = ((ParagraphBlock)step.Details[0]).Text, Details = step.Details.RemoveAt(0) }, step.Instruction)
            : (step, null);
    }

    private static int BoldTitleLength(Step step)
    {
        var text = step.Instruction.Plain;
        if (step.Instruction.Spans is not [{ Kind: TextSpanKind.Bold, Start: 0 } bold, ..] || bold.Length > LongestTitle || bold.Length + 1 >= text.Length)
            return 0;

        var title = text.AsSpan(0, bold.Length);
        var rest = text.AsSpan(bold.Length).TrimStart();
        var isSentence = rest.Length > 0 && rest.Length < text.Length - bold.Length && char.IsUpper(rest[0]) && rest[^1] is '.' or '!' or '?' or ':';
        return isSentence && title.Contains(' ') && char.IsLetterOrDigit(title[^1]) ? bold.Length : 0;
    }
}
