using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Sections of questions to questions with answers.</summary>
internal sealed class FaqAssembler(ArticleContext context)
{
    private readonly ImmutableArray<Faq>.Builder _faqs = ImmutableArray.CreateBuilder<Faq>();
    private readonly List<SourceBlock> _answer = [];
    private readonly List<SourceBlock> _roofs = [];
    private SourceBlock? _question;

    /// <summary>The questions, and the blocks that are no part of one.</summary>
    public static (ImmutableArray<Faq> Faqs, List<SourceBlock> Others) Assemble(List<Section> sections, ArticleContext context)
    {
        var assembler = new FaqAssembler(context);
        var rest = new List<SourceBlock>();
        foreach (var section in sections)
        {
            if (section.Heading is not { } heading)
                assembler.Close(rest);
            else if (section.Topic is not SectionTopic.Questions || Phrasing.IsQuestion(section.Title))
                assembler.Ask(heading, rest);
            else
                assembler.Start(heading, rest);
            foreach (var part in section.Parts)
                assembler.Add(part, rest);
        }

        assembler.Close(rest);
        if (assembler._faqs.Count == 0)
            rest.InsertRange(0, assembler._roofs);
        return (assembler._faqs.ToImmutable(), rest);
    }

    /// <summary>A heading that only says "questions" is said by the questions; without one it stays with what stands below it.</summary>
    private void Start(SourceBlock heading, List<SourceBlock> rest)
    {
        Close(rest);
        _roofs.Add(heading);
    }

    private void Add(RunPart part, List<SourceBlock> rest)
    {
        foreach (var block in part.Block is { } single ? [single] : Flattened.Of(part.Run!))
        {
            if (block.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Item && Phrasing.IsQuestion(block.Plain) && TextShape.CountWords(block.Plain) <= 25)
                Ask(block, rest);
            else if (_question is not null)
                _answer.Add(block);
            else
                rest.Add(block);
        }
    }

    private void Ask(SourceBlock question, List<SourceBlock> rest)
    {
        Close(rest);
        _question = question;
    }

    private void Close(List<SourceBlock> rest)
    {
        if (_question is null)
            return;

        var answer = context.Blocks.Convert(_answer);
        if (answer.IsEmpty)
            rest.Add(_question);
        else
            _faqs.Add(new Faq(Text(_question.Plain), answer, answer.Aggregate(Source(_question), (at, block) => at.Union(block.Source))));
        _question = null;
        _answer.Clear();
    }

    /// <summary>A question stands where it is asked; the first one takes in the heading over all.</summary>
    private Provenance Source(SourceBlock question) =>
        _faqs.Count > 0 ? context.Blocks.At(question, "question") : _roofs.Aggregate(context.Blocks.At(question, "question"), (at, roof) => at.Union(context.Blocks.At(roof)));

    private string Text(string question) =>
        HeadingLabel.Read(question, context.Words) is { } label && label.TitleStart < question.Length ? question[label.TitleStart..] : question;
}
