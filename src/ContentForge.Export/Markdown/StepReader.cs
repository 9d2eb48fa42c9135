using System.Text.Json.Nodes;
using ContentForge.Core.Model;

namespace ContentForge.Export.Markdown;

/// <summary>Makes the JSON of steps from the items of a list.</summary>
internal sealed class StepReader(BlockReader blocks)
{
    public JsonArray Steps(ListNode list) => new([.. list.Items.Select((item, at) => Step(item, at + 1))]);

    private JsonObject Step(ItemNode item, int ordinal)
    {
        if (item.Children is not [ParagraphNode { HasCommentAbove: false } instruction, ..])
            throw new MarkdownFormatException($"Step {ordinal} does not begin with its instruction.", item.Line);

        var step = BlockReader.Rest(instruction);
        blocks.AddSource(step, instruction);
        BlockReader.Fill(step, "ordinal", ordinal);
        BlockReader.Fill(step, "instruction", BlockReader.Text(instruction.Line, instruction.Inline));
        step["text"] = step["instruction"]?["plain"]?.DeepClone();
        var parts = new NodeCursor(item.Children.RemoveAt(0));
        while (!parts.IsAtEnd)
            AddPart(step, parts);
        return Remainder.Complete<Step>(step);
    }

    private void AddPart(JsonObject step, NodeCursor parts)
    {
        if (BlockReader.IsBlock(parts.Next))
            Append(step, "details", [.. blocks.Blocks(parts).Select(block => block!.DeepClone())]);
        else if (parts.TryTake<CodeNode>(CommentRole.Command, out var command))
            Append(step, "commands", Command(command));
        else if (parts.TryTake<QuoteNode>(CommentRole.Note, out var note))
            Append(step, "notes", blocks.Note(note));
        else if (parts.TryTake<ParagraphNode>(CommentRole.Media, out var media))
            Append(step, "media", blocks.Media(media));
        else if (parts.TryTake<ListNode>(CommentRole.Steps, out var substeps))
            BlockReader.Fill(step, "substeps", Steps(substeps));
        else if (parts.TryTake<ParagraphNode>(CommentRole.Branch, out var condition))
            Append(step, "branches", Branch(condition, parts));
        else
            throw new MarkdownFormatException($"What 'cf:{parts.Next.Comment!.Role}' says does not stand beside it.", parts.Next.Line);
    }

    private static JsonObject Command(CodeNode node)
    {
        var command = BlockReader.Rest(node);
        BlockReader.Fill(command, "text", node.Code);
        return Remainder.Complete<CommandLine>(command);
    }

    private JsonObject Branch(ParagraphNode condition, NodeCursor parts)
    {
        var branch = BlockReader.Rest(condition);
        blocks.AddSource(branch, condition);
        BlockReader.Fill(branch, "condition", BlockReader.Plain(condition.Line, condition.Inline));
        if (!parts.IsAtEnd && parts.Next is ListNode { Comment: null })
            BlockReader.Fill(branch, "steps", Steps((ListNode)parts.Take()));
        return Remainder.Complete<StepBranch>(branch);
    }

    private static void Append(JsonObject step, string key, params ReadOnlySpan<JsonNode> records)
    {
        if (step[key] is not JsonArray list)
            step[key] = list = [];
        foreach (var record in records)
            list.Add(record);
    }
}
