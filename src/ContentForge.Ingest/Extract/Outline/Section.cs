using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>A heading and what stands below it before the next one.</summary>
internal sealed class Section(SourceBlock? heading, HeadingLabel? label, int level)
{
    /// <summary>The level of a labelled line that is no heading to the format.</summary>
    public const int PseudoLevel = 7;

    /// <summary>The level of a bold line without a label.</summary>
    public const int BoldLevel = 8;

    /// <summary>The heading, or null for what stands before the first.</summary>
    public SourceBlock? Heading { get; } = heading;

    public HeadingLabel? Label { get; } = label;

    /// <summary>1 is the highest; 0 is what stands before the first heading.</summary>
    public int Level { get; } = level;

    /// <summary>The heading without its label.</summary>
    public string Title { get; } = TitleOf(heading, label);

    public List<SourceBlock> Blocks { get; } = [];

    /// <summary>The blocks with their runs, once these are gathered.</summary>
    public List<RunPart> Parts { get; set; } = [];

    public SectionTopic Topic { get; set; }

    public SectionRole Role { get; set; }

    /// <summary>What an editor says about it.</summary>
    public SectionRuling Ruling { get; init; }

    /// <summary>Whether it was one of several numbered ways out, which makes it a fix.</summary>
    public bool IsRemedy { get; init; }

    /// <summary>Whether one of the runs is a procedure.</summary>
    public bool HasProcedure => Procedures.Count > 0;

    public HashSet<StepRun> Procedures { get; } = [];

    private static string TitleOf(SourceBlock? heading, HeadingLabel? label)
    {
        if (heading is null)
            return "";

        var plain = heading.Plain.ReplaceLineEndings(" ");
        var title = (label is null ? plain : plain[label.TitleStart..]).Trim().TrimEnd(':', ' ');
        return TextShape.TrimPictographs(TextShape.HasWord(title) ? title : plain).ToString() is { Length: > 0 } words ? words : plain.Trim();
    }
}

/// <summary>What a section is in the article.</summary>
internal enum SectionRole
{
    /// <summary>Neither of the others: introduction, background, or the roof over several fixes.</summary>
    Plain,

    /// <summary>Opens a fix.</summary>
    Fix,

    /// <summary>Belongs to the fix before it.</summary>
    Part,
}

/// <summary>What an editor says about a section.</summary>
internal enum SectionRuling
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It opens a fix.</summary>
    Fix,

    /// <summary>It opens none.</summary>
    NoFix,
}
