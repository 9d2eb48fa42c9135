using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.StepPatterns;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>Divides an article into sections: at its headings, and at the lines that are headings in all but form.</summary>
internal sealed class SectionReader(string title, CorrectionIndex corrections, Vocabulary words, Phrasing phrasing)
{
    /// <summary>Sections are compared with one another; headings beyond these stay in the last one.</summary>
    private const int MaxSections = 1000;

    /// <summary>Chosen: a title behind a label is a sentence at most.</summary>
    private const int MaxTitleWords = 18;

    /// <summary>Chosen: fewer, since nothing but the bold type says that it is a title.</summary>
    private const int MaxBoldTitleWords = 12;

    private readonly string _title = TextShape.Fold(title);
    private HashSet<string> _headings = [];
    private HashSet<string> _titles = [];
    private Dictionary<int, int> _lostHeadings = [];

    /// <summary>Whether the article has no headings but its title.</summary>
    private bool _isFlat;

    public List<Section> Read(ImmutableArray<SourceBlock> blocks)
    {
        var sections = new List<Section> { new(null, null, 0) };
        var boldTitles = BoldTitles(blocks);
        _isFlat = !blocks.Any(block => block.Kind is SourceBlockKind.Heading && !IsArticleTitle(block));
        _headings = HeadingLabels(blocks);
        _titles = HeadingTitles(blocks);
        _lostHeadings = LostHeadings.Find(blocks, words, phrasing);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (sections.Count < MaxSections && Open(blocks, i, boldTitles) is { } section)
                sections.Add(section);
            else
                sections[^1].Blocks.Add(blocks[i]);
        }

        sections = new BareLabels(words).Join(sections);
        foreach (var section in sections)
            section.Topic = section.Heading is null ? SectionTopic.Any : TopicFinder.Of(section.Title, section.Label, words);
        return StepHeadings.Fold(sections, words, phrasing);
    }

    private Section? Open(ImmutableArray<SourceBlock> blocks, int index, HashSet<int> boldTitles)
    {
        var block = blocks[index];
        if (block.QuoteId > 0)
            return null;
        var ruling = corrections.NameHeadings && block.Kind is SourceBlockKind.Heading or SourceBlockKind.Paragraph
            ? corrections.RulingOf(block.Plain, HeadingLabel.Read(block.Plain, words))
            : SectionRuling.None;
        if (block.Kind is SourceBlockKind.Heading)
            return new Section(block, LabelOf(block), block.Level) { Ruling = ruling };
        if (ruling is SectionRuling.NoFix)
            return null;
        if (ruling is SectionRuling.Fix)
            return new Section(block, HeadingLabel.Read(block.Plain, words), Section.PseudoLevel) { Ruling = ruling };
        if (boldTitles.Contains(index))
            return new Section(block, HeadingLabel.Read(block.Plain, words), Section.BoldLevel);
        if (_lostHeadings.TryGetValue(index, out var level))
            return new Section(block, HeadingLabel.Read(block.Plain, words), level);
        if (IsTitleOfSteps(blocks, index))
            return new Section(block, HeadingLabel.Read(block.Plain, words), Section.PseudoLevel);
        return PseudoLabel(block) is { } label && !(block.IsPiece && label.Kind is LabelKind.Number) && !IsNeighbourPseudo(blocks, index) ? new Section(block, label, Section.PseudoLevel) : null;
    }

    /// <summary>The label of a heading; the number in a title of the whole article counts nothing in it.</summary>
    private HeadingLabel? LabelOf(SourceBlock heading) => heading.IsVariant
        ? HeadingLabel.OfVariant
        : IsArticleTitle(heading) ? null : HeadingLabel.Read(heading.Plain, words);

    private bool IsArticleTitle(SourceBlock heading) => string.Equals(TextShape.Fold(heading.Plain), _title, StringComparison.Ordinal);

    /// <summary>The labels of real headings: a paragraph with one of them is an entry in a table of contents.</summary>
    private HashSet<string> HeadingLabels(ImmutableArray<SourceBlock> blocks) => blocks
        .Where(block => block.Kind is SourceBlockKind.Heading)
        .Select(block => HeadingLabel.Read(block.Plain, words)).OfType<HeadingLabel>()
        .Select(label => label.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>What labelled headings say behind their labels; a paragraph that says the same only announces them.</summary>
    private HashSet<string> HeadingTitles(ImmutableArray<SourceBlock> blocks) => blocks
        .Where(block => block.Kind is SourceBlockKind.Heading)
        .Select(block => (block.Plain, Label: HeadingLabel.Read(block.Plain, words)))
        .Where(heading => heading.Label is not null)
        .Select(heading => TextShape.Fold(heading.Plain.AsSpan(heading.Label!.TitleStart))).ToHashSet(StringComparer.Ordinal);

    /// <summary>The label of a paragraph that is a heading in all but form: "Fix 2: …", "<b>2. …</b>".</summary>
    private HeadingLabel? PseudoLabel(SourceBlock block, bool isNeighbour = false)
    {
        if (block.Kind is not SourceBlockKind.Paragraph || block.Depth > 0 || block.Plain.Length > 200 || HeadingLabel.Read(block.Plain, words) is not { } label)
            return null;

        var count = TextShape.CountWords(block.Plain);
        var isTitle = !_headings.Contains(label.Key) && (isNeighbour || !_titles.Contains(TextShape.Fold(block.Plain.AsSpan(label.TitleStart)))) && !(label.Word.Length > 0 && label.HasNext(block.Plain)) && count <= MaxTitleWords && (count > 1 || label.Kind is not LabelKind.Number) && !RunJudge.IsAnchor(block.Text);
        var isBold = block.IsAllBold;
        return label.Kind switch
        {
            _ when !isTitle => null,
            LabelKind.Step => null,
            LabelKind.Number => isBold && label.TitleStart < block.Plain.Length && TextShape.LastMark(block.Plain) is not ('.' or ':') ? label : null,
            _ => isBold || TextShape.LastMark(block.Plain) is not ('.' or ',' or ';') ? label : null,
        };
    }

    /// <summary>
    /// A short line right before a first step is its title: "<b>Step 2: Slow down the repeat rate</b>" over a list of its own everywhere,
    /// any line where no headings are.
    /// </summary>
    private bool IsTitleOfSteps(ImmutableArray<SourceBlock> blocks, int index)
    {
        var block = blocks[index];
        if (block is not { Kind: SourceBlockKind.Paragraph, Depth: 0 } || TextShape.CountWords(block.Plain) is < 2 or > MaxBoldTitleWords || !char.IsLetterOrDigit(TextShape.LastMark(block.Plain))
            || TextShape.IsCovered(block.Text, TextSpanKind.Link) || Captions.IsCaption(block.Text) || !IsFirstStep(blocks, Next(blocks, index, 1)))
            return false;
        if (StepPatternList.Match(block, words) is { } marker)
            return marker.Family is StepFamily.Label && block.IsAllBold && marker.TextStart < block.Plain.Length && !IsLabelled(blocks, Next(blocks, index, 1));
        return _isFlat && !block.IsPiece && (index == 0 || blocks[index - 1].Kind is not SourceBlockKind.Media);
    }

    private bool IsFirstStep(ImmutableArray<SourceBlock> blocks, int index) =>
        index < blocks.Length && StepPatternList.Match(blocks[index], words) is { Number: 1, Family: StepFamily.Number or StepFamily.Label };

    private bool IsLabelled(ImmutableArray<SourceBlock> blocks, int index) => StepPatternList.Match(blocks[index], words) is { Family: StepFamily.Label };

    /// <summary>Titles that follow one another without anything to say between them are a list of titles, or steps in bold.</summary>
    private bool IsNeighbourPseudo(ImmutableArray<SourceBlock> blocks, int index) =>
        IsPseudoAt(blocks, Next(blocks, index, 1)) || (IsPseudoAt(blocks, Next(blocks, index, -1)) && IsPseudoAt(blocks, Next(blocks, Next(blocks, index, -1), -1)));

    private bool IsPseudoAt(ImmutableArray<SourceBlock> blocks, int index) =>
        index >= 0 && index < blocks.Length && blocks[index].Kind is SourceBlockKind.Paragraph && PseudoLabel(blocks[index], isNeighbour: true) is not null;

    private static int Next(ImmutableArray<SourceBlock> blocks, int index, int direction)
    {
        var next = index + direction;
        while (next >= 0 && next < blocks.Length && blocks[next].Kind is SourceBlockKind.Media)
            next += direction;
        return next;
    }

    /// <summary>Bold lines that name something to do are the headings of an article that labels none.</summary>
    private HashSet<int> BoldTitles(ImmutableArray<SourceBlock> blocks)
    {
        var titles = new HashSet<int>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is SourceBlockKind.Heading ? HeadingLabel.Read(blocks[i].Plain, words) is not null : PseudoLabel(blocks[i]) is not null)
                return [];
            if (IsBoldTitle(blocks, i))
                titles.Add(i);
        }

        return titles.Count > 1 ? titles : [];
    }

    private bool IsBoldTitle(ImmutableArray<SourceBlock> blocks, int index)
    {
        var block = blocks[index];
        return block is { Kind: SourceBlockKind.Paragraph, Depth: 0, QuoteId: 0, IsAllBold: true }
            && TextShape.CountWords(block.Plain) is > 1 and <= MaxBoldTitleWords
            && char.IsLetterOrDigit(TextShape.LastMark(block.Plain))
            && !TextShape.IsCovered(block.Text, TextSpanKind.Link)
            && phrasing.IsTaskTitle(block.Plain)
            && Next(blocks, index, 1) is var next && next < blocks.Length && blocks[next].Kind is SourceBlockKind.Paragraph or SourceBlockKind.Item && !blocks[next].IsAllBold;
    }
}
