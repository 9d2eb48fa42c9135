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
