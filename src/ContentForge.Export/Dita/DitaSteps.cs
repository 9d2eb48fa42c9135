using System.Collections.Immutable;
using System.Xml;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Dita;

/// <summary>Writes the steps of a procedure. DITA nests them two deep; what lies deeper becomes lists.</summary>
internal sealed class DitaSteps(XmlWriter xml, DitaBlocks blocks)
{
    /// <summary>Writes a procedure.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="above">What stands before it.</param>
    public void Write(Procedure procedure, ImmutableArray<Block> above)
    {
        xml.WriteStartElement(procedure.Ordered ? "steps" : "steps-unordered");
        Section(above.AddRange(procedure.Body), procedure.LeadIn);
        foreach (var step in procedure.Steps)
        {
            Open("step", step);
            Info(step);
            if (!step.Substeps.IsEmpty)
                Substeps(step.Substeps);
            if (!step.Branches.IsEmpty)
                Choices(step.Branches);
            if (step.Ordinal == procedure.Steps.Length && !procedure.Result.IsEmpty)
                Blocks("stepresult", procedure.Result);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Section(ImmutableArray<Block> above, RichText? leadIn)
    {
        if (above.IsEmpty && leadIn is null)
            return;

        xml.WriteStartElement("stepsection");
        blocks.Write(above);
        if (leadIn is not null)
            blocks.Paragraph(leadIn);
        xml.WriteEndElement();
    }

    private void Open(string element, Step step)
    {
        xml.WriteStartElement(element);
        if (step.Optional)
            xml.WriteAttributeString("importance", "optional");
        foreach (var note in step.Notes.Where(note => note.Placement == NotePlacement.Before))
            blocks.Note(note);
        xml.WriteStartElement("cmd");
        DitaText.Write(xml, step.Instruction);
        xml.WriteEndElement();
    }

    private void Info(Step step)
    {
        if (!HasInfo(step))
            return;

        xml.WriteStartElement("info");
        Content(step);
        xml.WriteEndElement();
    }

    private static bool HasInfo(Step step) =>
        !(step.Commands.IsEmpty && step.Details.IsEmpty && step.Media.IsEmpty) || step.Notes.Any(note => note.Placement != NotePlacement.Before);

    private void Content(Step step)
    {
        foreach (var command in StepCommands.Elsewhere(step))
            blocks.Code(command.Text);
        blocks.Write(StepCommands.InDetails(step));
        foreach (var note in step.Notes.Where(note => note.Placement != NotePlacement.Before))
            blocks.Note(note);
        foreach (var media in step.Media)
            blocks.Media(media);
    }

    private void Substeps(ImmutableArray<Step> substeps)
    {
        xml.WriteStartElement("substeps");
        foreach (var substep in substeps)
        {
            Open("substep", substep);
            Info(substep);
            if (!(substep.Substeps.IsEmpty && substep.Branches.IsEmpty))
            {
                xml.WriteStartElement("info");
                Below(substep);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Choices(ImmutableArray<StepBranch> branches)
    {
        xml.WriteStartElement("choices");
        foreach (var branch in branches)
        {
            xml.WriteStartElement("choice");
            DitaProlog.AddPlatforms(xml, branch.AppliesTo);
            Branch(branch);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Branch(StepBranch branch)
    {
        xml.WriteElementString("p", Xml.Text(branch.Condition ?? string.Join(", ", branch.AppliesTo.Platforms)));
        List(branch.Steps);
    }

    private void Below(Step step)
    {
        List(step.Substeps);
        foreach (var branch in step.Branches)
            Branch(branch);
    }

    private void List(ImmutableArray<Step> steps)
    {
        if (steps.IsEmpty)
            return;

        xml.WriteStartElement("ol");
        foreach (var step in steps)
        {
            xml.WriteStartElement("li");
            foreach (var note in step.Notes.Where(note => note.Placement == NotePlacement.Before))
                blocks.Note(note);
            blocks.Paragraph(step.Instruction);
            Content(step);
            Below(step);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Blocks(string element, ImmutableArray<Block> content)
    {
        xml.WriteStartElement(element);
        blocks.Write(content);
        xml.WriteEndElement();
    }
}
