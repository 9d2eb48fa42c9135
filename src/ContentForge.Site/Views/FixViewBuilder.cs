using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Site.Relevance;
using ContentForge.Site.Model;

namespace ContentForge.Site.Views;

/// <summary>Makes the views of the fixes of one article.</summary>
internal sealed class FixViewBuilder(HelpSite site, SiteArticle article, ContentViews content)
{
    // Chosen: four or five words, which tell the fixes of one article apart and leave an address that can be read.
    private const int LongestAnchor = 32;

    // The heading of a fix has an id of its own.
    private const string TitleEnd = "-title";

    private readonly Dictionary<string, Cause> _causes = article.Article.Problems.SelectMany(problem => problem.Causes).ToDictionary(cause => cause.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    // Where counting begins for an id that many want.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    // Of the fix at hand: one that comes from a merged copy says so once, not at every step.
    private ContentViews? _within;

    private ContentViews Content => _within ?? content;

    public ImmutableArray<FixGroupView> Groups()
    {
        var shown = article.Fixes.ToDictionary(fix => fix.Id, StringComparer.Ordinal);
        var ids = article.Fixes.ToDictionary(fix => fix.Id, fix => Unique("fix-" + ShortSlug(fix.Title, article.Article.Language), TitleEnd), StringComparer.Ordinal);
        var next = article.Fixes
            .Zip(article.Fixes.Skip(1), (fix, after) => (fix.Id, Link: new LinkView(after.Title, "#" + ids[after.Id])))
            .ToDictionary(entry => entry.Id, entry => entry.Link, StringComparer.Ordinal);

        var groups = ImmutableArray.CreateBuilder<FixGroupView>();
        var number = 0;
        foreach (var group in article.Article.Groups)
        {
            var level = group.Title is null ? 2 : 3;
            ImmutableArray<FixView> fixes =
                [.. group.FixIds
                    .Where(shown.ContainsKey)
                    .Select(id => Fix(shown[id], ids[id], ++number, level, next.GetValueOrDefault(id)))];
            var id = Unique("group-" + Slug.From(group.Title ?? "", "fixes", article.Article.Language));
            if (!fixes.IsEmpty)
                groups.Add(new FixGroupView(id, group.Title, group.Mode == GroupMode.Sequence, content.Blocks(group.Body, level - 1), fixes));
        }

        return groups.DrainToImmutable();
    }

    /// <summary>The name that a reader knows some platforms by; empty when there is none.</summary>
    internal static string Label(AppliesTo appliesTo) => string.Join(", ", appliesTo.Platforms.Select(platform => platform.ToString()));

    private FixView Fix(Fix fix, string id, int number, int level, LinkView? next)
    {
        _within = content.Within(fix.Source);
        var hasTabs = AreVariants(fix.Procedures);
        var isPromotion = fix.Origin == FixOrigin.VendorPromotion;
        return new FixView(
            id,
            number,
            fix.Title,
            RepeatsTitle(fix),
            level,
            IsNarrower(fix.AppliesTo) ? PlatformLinks.Of(fix.AppliesTo, site.Index) : [],
            fix.CauseId is { } cause ? Content.Text(_causes[cause].Text) : null,
            fix.TimeNeeded?.Text ?? "",
            Content.Blocks(fix.Body, level),
            [.. fix.Procedures.Select((procedure, at) => Procedure(procedure, id, at, fix.Procedures.Length, level + 1, hasTabs))],
            hasTabs,
            isPromotion,
            isPromotion && site.Options.Promotions == PromotionPolicy.Fold,
            hasTabs ? fix.Procedures.Max(procedure => procedure.Steps.Length) : fix.Procedures.Sum(procedure => procedure.Steps.Length),
            next,
            content.From(fix.Source));
    }

    // "Reset your phone" over "Reset the phone" is one heading twice; among many fixes only the very same words are.
    private bool RepeatsTitle(Fix fix) =>
        string.Equals(fix.Title, article.Title, StringComparison.OrdinalIgnoreCase)
        || (article.Fixes.Length == 1
            && SearchTokens.Terms(fix.Title).Except(SearchTokens.Terms(article.Title), StringComparer.Ordinal).All(term => term.Length < 4));

    // What the top of the page says need not be said again over every fix.
    private bool IsNarrower(AppliesTo fix)
    {
        var page = article.AppliesTo.Platforms;
        return fix.Platforms.Except(page).Any(platform => platform.Version is not null)
            || page.Any(platform => fix.Platforms.All(own => !string.Equals(own.Family, platform.Family, StringComparison.Ordinal)));
    }

    // Tabs hide what is not chosen, so every variant must say which reader it is for.
    private static bool AreVariants(ImmutableArray<Procedure> procedures) =>
        procedures.Length > 1
        && procedures.All(procedure => procedure.Role != ProcedureRole.Stage && !procedure.AppliesTo.Platforms.IsEmpty)
        && procedures.Select(procedure => Label(procedure.AppliesTo)).Distinct(StringComparer.Ordinal).Count() == procedures.Length;

    private ProcedureView Procedure(Procedure procedure, string fixId, int at, int of, int level, bool isTab)
    {
        var id = Unique(string.Create(CultureInfo.InvariantCulture, $"{fixId}-way-{at + 1}"));
        var label = Label(procedure.AppliesTo);
        var title = isTab ? label : procedure.Title ?? (of > 1 && label.Length > 0 ? label : null);
        var section = title is null ? level - 1 : level;
        return new ProcedureView(
            id,
            title,
            Slug.From(label, "any"),
            level,
            Content.Blocks(procedure.Body, section),
            procedure.LeadIn is { IsBlank: false } leadIn ? Content.Text(leadIn) : null,
            procedure.Ordered,
            Steps(procedure.Steps, of == 1 ? fixId : id, section, 1),
            Content.Blocks(procedure.Result, section));
    }

    private ImmutableArray<StepView> Steps(ImmutableArray<Step> steps, string parent, int section, int depth) =>
        [.. StepTitles.Of(depth > Nesting.Deepest ? Nesting.Flatten(steps) : steps)
            .Select((step, at) => Step(step.Step, step.Title, at + 1, parent, section, depth))];

    private StepView Step(Step step, RichText? title, int number, string parent, int section, int depth)
    {
        var id = Unique(string.Create(CultureInfo.InvariantCulture, $"{parent}-step-{number}"));
        var places = step.Commands.ToDictionary(command => command.Text, command => Place(command.Host), StringComparer.Ordinal);
        var instruction = TypedText.Mark(step.Instruction, places.Keys, out var typed);
        return new StepView(
            id,
            number,
            title is null ? null : Content.Text(title),
            Content.Text(instruction),
            step.Optional,
            Content.Notes(step.Notes.Where(note => note.Placement == NotePlacement.Before)),
            Content.Notes(step.Notes.Where(note => note.Placement != NotePlacement.Before)),
            Details(step, places, section),
            [.. StepCommands.Elsewhere(step).Where(command => !typed.Contains(command.Text)).Select(command => new CommandView(command.Text, places[command.Text]))],
            Content.Media(step.Media),
            Steps(step.Substeps, id, section, depth + 1),
            [.. step.Branches.Select((branch, at) => Branch(branch, string.Create(CultureInfo.InvariantCulture, $"{id}-if-{at + 1}"), section, depth))],
            Content.From(step.Source)) { HasCommands = typed.Count > 0 };
    }

    private ImmutableArray<BlockView> Details(Step step, Dictionary<string, string> places, int section) =>
        [.. Content.Blocks(StepCommands.InDetails(step), section)
            .Select(view => view is CodeView code ? code with { Place = places.GetValueOrDefault(code.Text, "") } : view)];

    private BranchView Branch(StepBranch branch, string id, int section, int depth) =>
        new(branch.Condition ?? Label(branch.AppliesTo), Steps(branch.Steps, id, section, depth + 1));

    private string Place(CommandHost host) => host == CommandHost.Unknown ? "" : site.Text["command_" + host.ToString().ToLowerInvariant()];

    // Anchors are part of addresses that people send to each other, and every step repeats that of its fix.
    private static string ShortSlug(string title, string? language)
    {
        var slug = Slug.From(title, "untitled", language);
        if (slug.Length <= LongestAnchor)
            return slug;

        var hyphen = slug.LastIndexOf('-', LongestAnchor);
        var length = hyphen > 0 ? hyphen : LongestAnchor;
        return slug[..(char.IsHighSurrogate(slug[length - 1]) ? length - 1 : length)];
    }

    /// <summary>An id that no other element of the page has. A fix can be called "A", and another one "A step 1".</summary>
    /// <param name="id">The id that is wanted.</param>
    /// <param name="end">What makes the id of another element from it, or nothing.</param>
    private string Unique(string id, string end = "")
    {
        var number = _numbers.GetValueOrDefault(id, 1);
        string unique;
        do
        {
            unique = number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
            number++;
        }
        while (_ids.Contains(unique) || _ids.Contains(unique + end));

        _numbers[id] = number;
        _ids.Add(unique);
        _ids.Add(unique + end);
        return unique;
    }
}
