using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Cleaning.FilterLists;
using ContentForge.Ingest.Cleaning.Rules;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning;

/// <summary>Takes out of an article what is not the article. Any number of threads may use one cleaner, each on articles of its own.</summary>
public sealed class ArticleCleaner
{
    /// <summary>The front matter key by which an article switches rules off for itself: a list of their ids.</summary>
    public const string DisabledRulesKey = "cleaning-off";

    private static readonly Lazy<ImmutableArray<FilterList>> BuiltInLists = new(() =>
        [FilterListParser.Parse("ads.txt", EmbeddedData.Text("ads.txt")), FilterListParser.Parse("chrome.txt", EmbeddedData.Text("chrome.txt"))]);

    private static readonly Lazy<FilterEngine> BuiltInEngine = new(() => new FilterEngine(BuiltInLists.Value));

    private readonly ImmutableArray<ICleaningRule> _rules;
    private readonly FilterEngine _filters;
    private readonly PhraseDecisions _phrases;

    /// <summary>Makes a cleaner with the rules and lists that ship with the library.</summary>
    public ArticleCleaner()
        : this(CleaningRules.Default)
    {
    }

    /// <summary>Makes a cleaner that also follows the decisions of editors.</summary>
    public ArticleCleaner(CleaningOptions options)
    {
        var lists = options.FilterLists.Select(list => FilterListParser.Parse(list.Key, list.Value)).ToImmutableArray();
        Problems = [.. lists.SelectMany(list => list.Problems.Select(problem =>
            new Diagnostic(DiagnosticCodes.FilterRule, list.Name, SourceSpan.At(problem.Line), problem.Message)))];
        _filters = new FilterEngine([.. BuiltInLists.Value, .. lists, FilterListParser.Parse("configuration", Decisions(options))]);
        _rules = WithoutDisabled(CleaningRules.Default, options.DisabledRules);
        _phrases = new PhraseDecisions(new PhraseSet(options.BlockPhrases), new PhraseSet(options.AllowPhrases));
    }

    internal ArticleCleaner(ImmutableArray<ICleaningRule> rules)
    {
        _rules = rules;
        _filters = BuiltInEngine.Value;
        _phrases = PhraseDecisions.None;
    }

    /// <summary>The ids of all rules, in their order.</summary>
    public static ImmutableArray<string> RuleIds { get; } = [.. CleaningRules.Default.Select(rule => rule.Id)];

    /// <summary>What is wrong with the filter lists of the options.</summary>
    public ImmutableArray<Diagnostic> Problems { get; } = [];

    /// <summary>Cleans an article. Its tree is changed in place.</summary>
    public CleanedArticle Clean(Article article)
    {
        var context = new CleaningContext(article, _filters, _phrases);
        foreach (var rule in RulesFor(article))
            rule.Apply(context);

        var title = context.Title ?? article.FrontMatter.Title ?? Path.GetFileNameWithoutExtension(article.Path);
        var sourceTitle = article.FrontMatter.Title is { } written && !string.Equals(written, title, StringComparison.Ordinal) ? written : null;
        return new CleanedArticle(article, title, sourceTitle, context.TakeRemovals(), context.TakeDiagnostics(), Texts.Length(context.Body));
    }

    private ImmutableArray<ICleaningRule> RulesFor(Article article) =>
        article.FrontMatter.Extra.TryGetValue(DisabledRulesKey, out var off)
            ? WithoutDisabled(_rules, [.. off.Split(',', StringSplitOptions.TrimEntries)])
            : _rules;

    private static ImmutableArray<ICleaningRule> WithoutDisabled(ImmutableArray<ICleaningRule> rules, ImmutableArray<string> disabled) =>
        disabled.IsEmpty ? rules : [.. rules.Where(rule => rule is SanitizeRule || !disabled.Contains(rule.Id, StringComparer.Ordinal))];

    /// <summary>Decisions about hosts and elements are a filter list of their own.</summary>
    private static string Decisions(CleaningOptions options) => string.Join(
        '\n',
        options.BlockHosts.Select(host => $"||{host}^")
            .Concat(options.AllowHosts.Select(host => $"@@||{host}^"))
            .Concat(options.BlockSelectors.Select(selector => $"##{selector}"))
            .Concat(options.AllowSelectors.Select(selector => $"#@#{selector}")));
}
