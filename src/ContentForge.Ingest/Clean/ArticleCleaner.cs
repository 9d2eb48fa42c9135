using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.FilterLists;
using ContentForge.Ingest.Clean.Page;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Clean.Rules;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read;
using ContentForge.Ingest.Read.Dialects;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean;

/// <summary>Takes out of an article what is not the article. Any number of threads may use one cleaner, each on articles of its own.</summary>
public sealed class ArticleCleaner
{
    /// <summary>The front matter key by which an article switches rules off for itself: a list of their ids.</summary>
    public const string DisabledRulesKey = "cleaning-off";

    private static readonly Lazy<ImmutableArray<FilterList>> BuiltInLists = new(() =>
        [FilterListParser.Parse("ads.txt", EmbeddedData.Text("ads.txt")), FilterListParser.Parse("chrome.txt", EmbeddedData.Text("chrome.txt"))]);

    private static readonly Lazy<FilterEngine> BuiltInEngine = new(() => new FilterEngine(BuiltInLists.Value));

    /// <summary>Nobody reads more about one list; the count says how many there are.</summary>
    private const int MaxProblems = 50;

    private readonly CleaningPolicies _policies;

    /// <summary>Makes a cleaner with the rules and lists that ship with the library.</summary>
    public ArticleCleaner()
        : this(CleaningRules.Default)
    {
    }

    /// <summary>Makes a cleaner that also follows the decisions of editors.</summary>
    public ArticleCleaner(CleaningOptions options)
    {
        var lists = options.FilterLists.Select(list => FilterListParser.Parse(list.Key, list.Value)).ToImmutableArray();
        Problems = [.. lists.SelectMany(ProblemsOf)];
        var engine = lists.IsEmpty ? BuiltInEngine.Value : new FilterEngine([.. BuiltInLists.Value, .. lists]);
        _policies = new CleaningPolicies(CleaningRules.Default, engine, options);
    }

    internal ArticleCleaner(ImmutableArray<ICleaningRule> rules) => _policies = new CleaningPolicies(rules, BuiltInEngine.Value, CleaningOptions.None);

    /// <summary>The ids of all rules, in their order.</summary>
    public static ImmutableArray<string> RuleIds { get; } = [.. CleaningRules.Default.Select(rule => rule.Id)];

    /// <summary>What is wrong with the filter lists of the options.</summary>
    public ImmutableArray<Diagnostic> Problems { get; } = [];

    /// <summary>Cleans an article. Its tree is changed in place.</summary>
    public CleanedArticle Clean(Article article)
    {
        var off = RulesOff(article);
        var surroundings = PageTrim.Apply(article);
        var context = new CleaningContext(article, hosts => _policies.For(article.Path, hosts).Without(off), surroundings);
        foreach (var rule in context.Policy.Rules)
            rule.Apply(context);

        var title = context.Title ?? article.FrontMatter.Title ?? PrintableText.Name(Path.GetFileNameWithoutExtension(article.Path));
        var sourceTitle = article.FrontMatter.Title is { } written && !string.Equals(written, title, StringComparison.Ordinal) ? written : null;
        var unknown = off.Where(rule => !CleaningSyntax.IsRule(rule)).Select(rule => new Diagnostic(
            DiagnosticCodes.FrontMatterValue, article.Path, SourceSpan.At(1), $"'{rule}' in '{DisabledRulesKey}' is no cleaning rule."));
        return new CleanedArticle(article, title, sourceTitle, [.. article.LeftOut.Select(ToRemoval), .. surroundings, .. context.TakeRemovals()], [.. unknown, .. context.TakeDiagnostics()], Texts.Length(context.Body));
    }

    private static Removal ToRemoval(LeftOut piece) =>
        new(piece.What, piece.What == LeftOutKinds.Template ? RemovalClasses.Hidden : RemovalClasses.Chrome, piece.Span, piece.Text, null) { Characters = piece.Text.Count(c => !char.IsWhiteSpace(c)) };

    private static string[] RulesOff(Article article) => article.FrontMatter.Extra.TryGetValue(DisabledRulesKey, out var off)
        ? off.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];

    private static IEnumerable<Diagnostic> ProblemsOf(FilterList list)
    {
        foreach (var problem in list.Problems.Take(MaxProblems))
            yield return new Diagnostic(DiagnosticCodes.FilterRule, list.Name, SourceSpan.At(problem.Line), problem.Message);
        yield return new Diagnostic(
            DiagnosticCodes.FilterListRead,
            list.Name,
            null,
            $"{list.Rules.Length + list.Hiding.Length} rules are used, {list.Ignored} mean nothing for a saved article, {list.Problems.Length} cannot be understood.");
    }
}
