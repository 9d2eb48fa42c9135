using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>Shows each command of a step once: where its details have a line for it, otherwise below the instruction.</summary>
public static class StepCommands
{
    // What a source may put around a command that is not typed.
    private static readonly char[] Wrapping = [' ', '\n', '“', '”', '"', '‘', '’', '.', ',', ':'];

    /// <summary>The commands that have no line of their own in the details.</summary>
    public static IEnumerable<CommandLine> Elsewhere(Step step)
    {
        var shown = Walk.Blocks(InDetails(step)).OfType<CodeBlock>().Select(code => code.Text).ToHashSet(StringComparer.Ordinal);
        return step.Commands.Where(command => !shown.Contains(command.Text));
    }

    /// <summary>The details, where a line that is nothing but a command is code.</summary>
    public static ImmutableArray<Block> InDetails(Step step)
    {
        if (step.Commands.IsEmpty)
            return step.Details;

        var commands = step.Commands.Select(command => command.Text).ToHashSet(StringComparer.Ordinal);
        return [.. step.Details.SelectMany(block => AsCode(block, commands))];
    }

    private static IEnumerable<Block> AsCode(Block block, HashSet<string> commands) => block switch
    {
        ParagraphBlock paragraph when paragraph.Text.Plain.Trim(Wrapping) is var text && commands.Contains(text) => [new CodeBlock(text, block.Source)],
        ListBlock list when list.Items.All(item => item.Blocks is [ParagraphBlock { Text.Plain: var text }] && commands.Contains(text.Trim(Wrapping))) =>
            list.Items.SelectMany(item => AsCode(item.Blocks[0], commands)),
        _ => [block],
    };
}
