using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>The sections of an article sorted into introduction, groups of fixes, questions and conclusion.</summary>
internal sealed class ArticleDraft
{
    private readonly List<SourceBlock> _between = [];
    private Section? _roof;
    private int _questionsLevel = int.MaxValue;

    public List<SourceBlock> Intro { get; } = [];

    public List<GroupDraft> Groups { get; } = [];

    public List<Section> Questions { get; } = [];

    public List<SourceBlock> Conclusion { get; } = [];

    public IEnumerable<FixDraft> Fixes => Groups.SelectMany(group => group.Fixes);

    /// <summary>Sorts the sections.</summary>
    public static ArticleDraft Of(List<Section> sections, string title, Vocabulary words)
    {
        var draft = new ArticleDraft();
        foreach (var section in sections)
            draft.Add(section, title);
        draft.Conclusion.AddRange(draft.TakeBetween());
        new Farewell(words).MoveFromLastFix(draft);
        return draft;
    }

    private void Add(Section section, string title)
    {
        if (section.Level <= _questionsLevel)
            _questionsLevel = section.Topic is SectionTopic.Questions ? section.Level : int.MaxValue;
        if (_questionsLevel < int.MaxValue && section.Role is SectionRole.Plain)
        {
            Questions.Add(section);
            return;
        }

        switch (section.Role)
        {
            case SectionRole.Fix:
                Open(new FixDraft(section.Title, section));
                break;
            case SectionRole.Part:
                Groups[^1].Fixes[^1].Below.Add(section);
                break;
            case SectionRole.Plain when section.Heading is null && section.HasProcedure:
                AddPreamble(section, title);
                break;
            default:
                AddPlain(section);
                break;
        }
    }

    /// <summary>Steps before any heading: the article as a whole is the fix, from the announcement on.</summary>
    private void AddPreamble(Section section, string title)
    {
        var first = section.Parts.FindIndex(part => part.Run is { } run && section.Procedures.Contains(run));
        var start = first;
        while (start > 0 && section.Parts[start - 1].Block is { Kind: SourceBlockKind.Media })
            start--;
        start = start > 0 && section.Parts[start - 1].Block is { Kind: SourceBlockKind.Paragraph } ? start - 1 : first;
        _between.AddRange(section.Parts.Take(start).SelectMany(Flatten));
        section.Parts.RemoveRange(0, start);
        Open(new FixDraft(title, section));
    }

    private void Open(FixDraft fix)
    {
        var isNewGroup = Groups.Count == 0 || _roof is not null || _between.Count > 0;
        if (Groups.Count == 0 && (_roof is null || _roof.Topic is not SectionTopic.Any))
        {
            Intro.AddRange(TakeBetween());
            _roof = null;
        }

        if (isNewGroup)
        {
            var group = new GroupDraft(_roof);
            _roof = null;
            group.Body.AddRange(_between);
            _between.Clear();
            Groups.Add(group);
        }

        Groups[^1].Fixes.Add(fix);
    }

    private void AddPlain(Section section)
    {
        // Before the first fix only the last heading is the roof; between fixes the first one is.
        if (Groups.Count == 0)
        {
            Intro.AddRange(TakeBetween());
            _roof = null;
        }

        if (_roof is null && _between.Count == 0 && section.Heading is not null && section.Topic is SectionTopic.Any)
            _roof = section;
        else if (section.Heading is { } heading)
            _between.Add(heading);
        foreach (var part in section.Parts)
        {
            if (part.Run is { } run && IsQuestions(run))
                Questions.Add(new Section(null, null, section.Level) { Parts = [part] });
            else
                _between.AddRange(Flatten(part));
        }
    }

    /// <summary>Numbered questions with an answer each are questions wherever they stand.</summary>
    private static bool IsQuestions(StepRun run) =>
        run.Items.Count > 1 && run.Items.TrueForAll(item => Phrasing.IsQuestion(item.Text.Plain) && item.Parts.Exists(part => part.Block is { Kind: SourceBlockKind.Paragraph }));

    private List<SourceBlock> TakeBetween()
    {
        var taken = new List<SourceBlock>();
        if (_roof is not null)
            taken.Add(_roof.Heading!);
        taken.AddRange(_between);
        _between.Clear();
        return taken;
    }

    private static IEnumerable<SourceBlock> Flatten(RunPart part) => part.Block is { } block ? [block] : Flattened.Of(part.Run!);
}
