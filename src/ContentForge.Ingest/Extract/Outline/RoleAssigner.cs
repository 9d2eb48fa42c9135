using ContentForge.Core;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>Decides which sections open fixes, which belong to the fix before them, and which are neither.</summary>
internal sealed class RoleAssigner(List<Section> sections, Phrasing phrasing)
{
    private readonly WorkBudget _budget = WorkBudget.Current;

    public void Assign()
    {
        var numbersAreFixes = NumbersAreFixes();
        var active = -1;
        for (var i = 1; i < sections.Count; i++)
        {
            var section = sections[i];
            if (section.Ruling is not SectionRuling.None)
            {
                active = Obey(active, i);
                continue;
            }

            if (section.IsRemedy)
            {
                active = OpenRemedy(active, i);
                continue;
            }

            if (active >= 0 && section.Level <= sections[active].Level)
            {
                if (section.Topic is SectionTopic.Any && IsPartAtSameLevel(active, i))
                {
                    section.Role = SectionRole.Part;
                    continue;
                }

                active = -1;
            }

            var decoy = DecoyAbove(i);
            if ((section.Topic is not SectionTopic.Any && !section.HasProcedure) || (decoy is not null && !section.HasProcedure))
                section.Role = active >= 0 && section.Topic is not (SectionTopic.Closing or SectionTopic.Questions) ? SectionRole.Part : SectionRole.Plain;
            else if (active >= 0)
                active = AssignBelow(active, i);
            else if (IsFix(i, numbersAreFixes))
                active = Open(i);
        }

        AddProseFixes();
    }

    /// <summary>Does what an editor says. A heading that is no fix stays below the one above it, or ends it.</summary>
    private int Obey(int active, int index)
    {
        if (sections[index].Ruling is SectionRuling.Fix)
            return Open(index);

        var isBelow = active >= 0 && sections[index].Level > sections[active].Level;
        sections[index].Role = isBelow ? SectionRole.Part : SectionRole.Plain;
        return isBelow ? active : -1;
    }

    /// <summary>The first of several ways out makes a roof of what stands above it.</summary>
    private int OpenRemedy(int active, int index)
    {
        if (active >= 0 && !sections[active].IsRemedy && !sections[active].HasProcedure)
            sections[active].Role = SectionRole.Plain;
        return Open(index);
    }

    private int Open(int index)
    {
        sections[index].Role = SectionRole.Fix;
        return index;
    }

    /// <summary>A section below a fix: mostly a part of it, unless its numbers show that the fix is only a roof.</summary>
    private int AssignBelow(int active, int index)
    {
        var above = sections[active];
        var section = sections[index];
        if (GoesOn(above, section))
            return Open(index);
        if (IsRoof(above, section))
        {
            if (!above.HasProcedure)
                above.Role = SectionRole.Plain;
            return Open(index);
        }

        section.Role = SectionRole.Part;
        return active;
    }

    /// <summary>"Fix 6" behind "Fix 5" is the next fix, even if the author gave it a lower level.</summary>
    private static bool GoesOn(Section above, Section below) =>
        above.Label is { Kind: not LabelKind.Number, Path.Length: 1 } upper && below.Label is { } lower
        && string.Equals(upper.Word, lower.Word, StringComparison.Ordinal) && lower.Number == upper.Number + 1;

    private static bool IsRoof(Section above, Section below)
    {
        if (above.Label is not { } upper || below.Label is not { } lower)
            return false;

        var continuesPath = lower.Path.Length == upper.Path.Length + 1 && lower.Path.AsSpan().StartsWith(upper.Path.AsSpan());
        var isPartOfFixes = upper.Kind is LabelKind.Part && lower.Kind is LabelKind.Fix or LabelKind.Number && !above.HasProcedure;
        return continuesPath || isPartOfFixes;
    }

    /// <summary>"Option 2" at the level of "Fix 3" belongs to it, and so does any label whose neighbour's counting goes on behind it.</summary>
    private bool IsPartAtSameLevel(int active, int index)
    {
        var fix = sections[active];
        var section = sections[index];
        if (section.Level != fix.Level || fix.Label is not { } own || section.Label is not { } other || string.Equals(own.Word, other.Word, StringComparison.Ordinal))
            return false;
        if (other.Kind is LabelKind.Option && own.Kind is not LabelKind.Option)
            return true;

        var isFirst = other.Number == 1 || sections[index - 1].Role is SectionRole.Part;
        return isFirst && sections.Skip(index + 1).Any(later =>
            later.Level == fix.Level && later.Label is { } label && label.Number == own.Number + 1 && string.Equals(label.Word, own.Word, StringComparison.Ordinal));
    }

    private Section? DecoyAbove(int index)
    {
        var level = sections[index].Level;
        for (var i = index - 1; i > 0; i--)
        {
            _budget.Spend();
            if (sections[i].Level >= level)
                continue;
            if (sections[i].Topic is not SectionTopic.Any && !IsNoDecoy(sections[i].Topic, sections[index]))
                return sections[i];
            level = sections[i].Level;
        }

        return null;
    }

    /// <summary>
    /// Causes are things, so what is to be done may stand below their heading all the same; and a heading that only led a table of
    /// contents says nothing about the fixes behind it.
    /// </summary>
    private bool IsNoDecoy(SectionTopic above, Section section) => above switch
    {
        SectionTopic.Causes => phrasing.IsCommand(section.Title) || phrasing.IsHowTo(section.Title) || section.Label is { Kind: LabelKind.Fix, Path.IsEmpty: false },
        SectionTopic.Boilerplate => section.Label is not null,
        _ => false,
    };

    private bool IsFix(int index, bool numbersAreFixes)
    {
        var section = sections[index];
        if (section.Label is { IsLearned: true } learned && IsAmongProcedures(learned))
            return true;
        if (section.Label is { } label && (label.Kind is not LabelKind.Number || numbersAreFixes))
            return label.Kind is LabelKind.Fix or LabelKind.Option or LabelKind.Step || HasProcedureBelow(index) || IsRemedyTitle(label, section.Title);
        if (section.HasProcedure)
            return true;

        // A heading over one list that has a heading of its own ("Steps to …:") is the fix; over several it is a roof, unless it stands
        // beside fixes and has options only, or variants of one thing, such as tabs.
        var below = Below(index).ToList();
        var withProcedures = below.Where(i => sections[i].HasProcedure && sections[i].Topic is SectionTopic.Any).ToList();
        return withProcedures.Count > 0 && below.TrueForAll(i => sections[i].Label is null or { Kind: LabelKind.Option })
            && (below.Exists(i => sections[i].Label == HeadingLabel.OfVariant) || (below.Exists(i => sections[i].Label is not null) && HasProcedureBeside(index)) || (withProcedures.Count == 1 && phrasing.IsAnnouncement(sections[withProcedures[0]].Title)));
    }

    /// <summary>Whether a label that no words explain stands over steps elsewhere in the article.</summary>
    private bool IsAmongProcedures(HeadingLabel label) =>
        Enumerable.Range(1, sections.Count - 1).Any(i => string.Equals(sections[i].Label?.Word, label.Word, StringComparison.Ordinal) && HasProcedureBelow(i));

    /// <summary>Without steps, a part must name something to do, and a number must not count questions.</summary>
    private bool IsRemedyTitle(HeadingLabel label, string title) =>
        phrasing.IsTaskTitle(title) || (label.Kind is LabelKind.Number && !Phrasing.IsQuestion(title));

    private bool HasProcedureBelow(int index) => sections[index].HasProcedure || Below(index).Any(i => sections[i].HasProcedure);

    private bool HasProcedureBeside(int index)
    {
        var level = sections[index].Level;
        return IsAt(-1) || IsAt(1);

        bool IsAt(int direction)
        {
            for (var i = index + direction; i > 0 && i < sections.Count && sections[i].Level >= level; i += direction)
            {
                _budget.Spend();
                if (sections[i].Level == level)
                    return sections[i].HasProcedure;
            }

            return false;
        }
    }

    private IEnumerable<int> Below(int index)
    {
        for (var i = index + 1; i < sections.Count && sections[i].Level > sections[index].Level; i++)
            yield return i;
    }

    /// <summary>Numbered headings are fixes when most of them name something to do or hold steps; otherwise they count products or causes.</summary>
    private bool NumbersAreFixes()
    {
        var numbered = Enumerable.Range(1, sections.Count - 1)
            .Where(i => sections[i] is { Topic: SectionTopic.Any, Label.Kind: LabelKind.Number } && DecoyAbove(i) is null).ToList();
        var tasks = numbered.Count(i => phrasing.IsTaskTitle(sections[i].Title) || HasProcedureBelow(i));
        return tasks * 2 >= numbered.Count;
    }

    /// <summary>A section without steps is a fix when it stands among fixes without labels and names something to do.</summary>
    private void AddProseFixes()
    {
        for (var i = 1; i < sections.Count; i++)
        {
            var section = sections[i];
            if (section is { Role: SectionRole.Plain, Topic: SectionTopic.Any, Label: null, Ruling: SectionRuling.None } && DecoyAbove(i) is null
                && phrasing.IsTaskTitle(section.Title) && !Phrasing.IsQuestion(section.Title) && !Below(i).Any() && HasFixBeside(i) && !IsRoofOverFlatFixes(i))
                section.Role = SectionRole.Fix;
        }
    }

    private bool HasFixBeside(int index)
    {
        var level = sections[index].Level;
        return IsFixAt(-1) || IsFixAt(1);

        bool IsFixAt(int direction)
        {
            var i = index + direction;
            while (i > 0 && i < sections.Count && (sections[i].Level > level || sections[i].Role is SectionRole.Part))
            {
                _budget.Spend();
                i += direction;
            }

            return i > 0 && i < sections.Count && sections[i].Level == level
                && (sections[i] is { Role: SectionRole.Fix, Label: null } || (sections[i] is { Role: SectionRole.Plain, Topic: SectionTopic.Any, Label: null } && Below(i).Any(below => sections[below].Role is SectionRole.Fix)));
        }
    }

    /// <summary>In a text without levels, a heading that names a platform and is followed by fixes is the roof over them.</summary>
    private bool IsRoofOverFlatFixes(int index) =>
        Facts.PlatformFinder.Find(sections[index].Title).Length > 0 && index + 1 < sections.Count
        && sections[index + 1] is { Role: SectionRole.Fix, Label: null } next && next.Level == sections[index].Level;
}
