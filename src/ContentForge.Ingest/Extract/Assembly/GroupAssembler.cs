using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Groups of fixes to their records.</summary>
internal static class GroupAssembler
{
    public static (ImmutableArray<FixGroup> Groups, ImmutableArray<Fix> Fixes) Assemble(ArticleDraft draft, ArticleContext context)
    {
        var groups = ImmutableArray.CreateBuilder<FixGroup>(draft.Groups.Count);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var group in draft.Groups)
        {
            var platforms = new AppliesTo(PlatformFinder.Find(group.Roof?.Title ?? ""));
            var own = group.Fixes.Select((fix, index) => FixAssembler.Assemble(fix, fixes.Count + index + 1, platforms, context)).ToImmutableArray();
            fixes.AddRange(own);
            groups.Add(new FixGroup(group.Roof?.Title, Mode(group), [.. own.Select(fix => fix.Id)], context.Blocks.Convert(group.Body))
            {
                Source = group.Roof?.Heading is { } heading ? context.Blocks.At(heading, "heading") : null,
            });
        }

        return (groups.MoveToImmutable(), fixes.ToImmutable());
    }

    /// <summary>Steps and parts are done one after the other, unless each is for another system.</summary>
    private static GroupMode Mode(GroupDraft group)
    {
        var areParts = group.Fixes.TrueForAll(fix => fix.Opening.Label is { Kind: LabelKind.Step or LabelKind.Part });
        var systems = group.Fixes.Select(fix => new AppliesTo(PlatformFinder.Find(fix.Title))).ToList();
        var differ = systems.TrueForAll(applies => !applies.Platforms.IsEmpty) && systems.Distinct().Count() == systems.Count;
        return areParts && !differ && group.Fixes.Count > 1 ? GroupMode.Sequence : GroupMode.Alternatives;
    }
}
