using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Dedup.Union;

/// <summary>Adds to a fix what only the same fix of a copy says.</summary>
/// <param name="said">What the article says; what is added goes in.</param>
/// <param name="pictures">What the article shows.</param>
internal sealed class FixUnion(Wording said, Pictures pictures)
{
    public Fix Of(Fix fix, Fix copy)
    {
        var procedures = fix.Procedures.ToBuilder();
        foreach (var procedure in copy.Procedures)
        {
            var same = MostSteps(procedures, procedure);
            if (same >= 0)
                procedures[same] = Join(procedures[same], procedure);
            else if (IsNew(FixText.Of(procedure)))
                procedures.Add(procedure);
        }

        return fix with
        {
            Procedures = procedures.DrainToImmutable(),
            Body = Pictures.HasAny(fix.Body) ? fix.Body : [.. fix.Body, .. pictures.New(copy.Body)],
        };
    }

    /// <summary>The procedure that has the most steps of another one; -1 if none has any.</summary>
    private static int MostSteps(ImmutableArray<Procedure>.Builder procedures, Procedure other)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < procedures.Count; i++)
        {
            var common = StepAlignment.Of(procedures[i].Steps, other.Steps).Count;
            if (common > most) (best, most) = (i, common);
        }

        return best;
    }

    private Procedure Join(Procedure procedure, Procedure copy)
    {
        var steps = new List<Step>();
        var (mine, theirs) = (0, 0);
        foreach (var (first, second) in StepAlignment.Of(procedure.Steps, copy.Steps).Append((procedure.Steps.Length, copy.Steps.Length)))
        {
            // Steps on both sides between the same two neighbours are one instruction in two wordings.
            if (mine == first) steps.AddRange(copy.Steps[theirs..second].Where(step => IsNew(FixText.Of(step))));
            else steps.AddRange(procedure.Steps[mine..first]);
            if (first < procedure.Steps.Length) steps.Add(WithPictures(procedure.Steps[first], copy.Steps[second]));
            (mine, theirs) = (first + 1, second + 1);
        }

        return procedure with { Steps = [.. steps.Select((step, at) => step with { Ordinal = at + 1 })] };
    }

    private Step WithPictures(Step step, Step copy) =>
        step.Media.IsEmpty && !Pictures.HasAny(step.Details) ? step with { Media = [.. pictures.New(copy.Media)] } : step;

    private bool IsNew(IEnumerable<string> texts)
    {
        var list = texts.ToImmutableArray();
        if (said.Says(new Wording(list))) return false;
        foreach (var text in list) said.Add(text);
        return true;
    }
}

/// <summary>What a fix says, as plain texts.</summary>
internal static class FixText
{
    public static IEnumerable<string> Of(Fix fix) => [fix.Title, .. Of(fix.Body), .. fix.Procedures.SelectMany(Of)];

    public static IEnumerable<string> Of(Procedure procedure) =>
        [procedure.LeadIn?.Plain ?? "", .. Of(procedure.Body), .. procedure.Steps.SelectMany(Of), .. Of(procedure.Result)];

    public static IEnumerable<string> Of(Step step) =>
    [
        step.Instruction.Plain,
        .. Of(step.Details),
        .. step.Substeps.SelectMany(Of),
        .. step.Branches.SelectMany(branch => branch.Steps).SelectMany(Of),
    ];

    private static IEnumerable<string> Of(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text.Plain],
        HeadingBlock heading => [heading.Text.Plain],
        NoteBlock note => [note.Note.Text.Plain],
        CodeBlock code => [code.Text],
        ListBlock list => list.Items.SelectMany(item => Of(item.Blocks)),
        QuoteBlock quote => Of(quote.Blocks),
        TableBlock table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Plain),
        _ => (IEnumerable<string>)[],
    });
}

/// <summary>The pictures of an article. Copies keep the same picture at other addresses, so the file name tells, and where the
/// article shows something already, nothing is added.</summary>
internal sealed class Pictures(HelpArticle article)
{
    private readonly HashSet<string> _names = ArticleMedia.Of(article).Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static bool HasAny(ImmutableArray<Block> blocks) => blocks.Any(block => block is MediaBlock);

    /// <summary>The pictures among the blocks that the article does not have.</summary>
    public IEnumerable<Block> New(ImmutableArray<Block> blocks) => blocks.Where(block => block is MediaBlock picture && _names.Add(Name(picture.Media)));

    /// <summary>The pictures that the article does not have.</summary>
    public IEnumerable<Media> New(ImmutableArray<Media> media) => media.Where(picture => _names.Add(Name(picture)));

    private static string Name(Media media)
    {
        var path = media.Url.Value.AsSpan();
        var end = path.IndexOfAny('?', '#');
        if (end >= 0) path = path[..end];
        return path[(path.LastIndexOf('/') + 1)..].ToString();
    }
}
