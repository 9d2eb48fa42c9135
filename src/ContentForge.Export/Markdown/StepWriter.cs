using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Model;

namespace ContentForge.Export.Markdown;

/// <summary>Writes steps as the items of a list that nothing in them can break.</summary>
internal sealed class StepWriter(MarkdownLines lines, CommentWriter comments, BlockWriter blocks, Func<SafeUrl, SafeUrl?> resolve)
{
    // Headings in a step stand below every heading of a fix.
    private const int Section = 5;

    public void Write(ImmutableArray<Step> steps, bool ordered)
    {
        foreach (var (at, step) in steps.Index())
        {
            var marker = ordered ? string.Create(CultureInfo.InvariantCulture, $"{at + 1}. ") : "- ";
            lines.Item(marker, at == 0, () => Write(step));
        }
    }

    private void Write(Step step)
    {
        var hasFences = ShowsCommands(step);
        var bare = step with { Details = [], Notes = [], Media = [], Substeps = [], Branches = [], Commands = hasFences ? [] : step.Commands };
        var rest = Remainder.Of(bare, "ordinal", "instruction", "text", "source");
        lines.Block(InlineMarkdown.Of(step.Instruction, resolve) + comments.Behind(CommentRole.Block, rest, step.Source));
        foreach (var command in hasFences ? step.Commands : [])
            blocks.Code(command.Text, comments.Of(CommentRole.Command, Remainder.Of(command, "text")));
        blocks.Write(step.Details, Section);
        foreach (var note in step.Notes)
            blocks.Note(note, others => comments.Of(CommentRole.Note, others, note.Source));
        foreach (var media in step.Media)
            blocks.Media(media, others => comments.Of(CommentRole.Media, others, media.Source));
        if (!step.Substeps.IsEmpty)
        {
            blocks.Marker(comments.Of(CommentRole.Steps, []));
            Write(step.Substeps, ordered: true);
        }

        foreach (var branch in step.Branches)
            Write(branch);
    }

    private void Write(StepBranch branch)
    {
        var isSaid = !string.IsNullOrEmpty(branch.Condition);
        var label = isSaid ? branch.Condition! : string.Join(", ", branch.AppliesTo.Platforms);
        var rest = Remainder.Of(branch with { Steps = [] }, "condition", "source");
        if (!isSaid)
            rest["condition"] = branch.Condition;
        lines.Block($"**{InlineMarkdown.Escape(label.Length > 0 ? label : "…")}**{comments.Behind(CommentRole.Branch, rest, branch.Source)}");
        Write(branch.Steps, ordered: true);
    }

    // What the step says already is not said again: then the commands travel in its comment.
    private static bool ShowsCommands(Step step) => step.Commands.Any(command =>
        command.Text.Contains('\n', StringComparison.Ordinal) || !(Says(step.Instruction, command) || PlainText.Of(step.Details).Contains(command.Text, StringComparison.Ordinal)))
        && !step.Commands.Any(command => command.Text.Contains('\r', StringComparison.Ordinal));

    private static bool Says(RichText text, CommandLine command) => text.Plain.Contains(command.Text, StringComparison.Ordinal);
}
