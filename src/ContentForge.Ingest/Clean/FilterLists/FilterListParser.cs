using System.Collections.Immutable;
using AngleSharp.Css.Parser;
using ContentForge.Core;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>
/// Reads filter lists in Adblock Plus syntax as they are published. What only means something in a browser (headers, style injection,
/// scriptlets) is passed over without a word; a line that makes no sense is a problem, and the rest of the list is used.
/// </summary>
internal sealed class FilterListParser(InputLimits limits)
{
    /// <summary>The comment by which a list says what it finds, one of <see cref="RemovalClasses"/>.</summary>
    private const string ClassHeader = "! Class:";

    private readonly CssSelectorParser _selectors = new();
    private readonly ImmutableArray<FilterRule>.Builder _rules = ImmutableArray.CreateBuilder<FilterRule>();
    private readonly ImmutableArray<HidingRule>.Builder _hiding = ImmutableArray.CreateBuilder<HidingRule>();
    private readonly ImmutableArray<FilterListProblem>.Builder _problems = ImmutableArray.CreateBuilder<FilterListProblem>();

    private string _class = RemovalClasses.Ad;
    private int _ignored;

    /// <summary>Reads a list.</summary>
    public static FilterList Parse(string name, string text, InputLimits? limits = null)
    {
        var parser = new FilterListParser(limits ?? InputLimits.Default);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            parser.ReadLine(line.Trim(), ++number);
        return new FilterList(name, parser._rules.ToImmutable(), parser._hiding.ToImmutable(), parser._ignored, parser._problems.ToImmutable());
    }

    private void ReadLine(ReadOnlySpan<char> line, int number)
    {
        if (line.StartsWith(ClassHeader))
            _class = line[ClassHeader.Length..].Trim().ToString();
        if (line.IsEmpty || line[0] == '!' || (line[0] == '[' && line[^1] == ']'))
            return;

        try
        {
            if (!ReadHiding(line))
                ReadRule(line);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            _problems.Add(new(number, e.Message.ReplaceLineEndings(" ")));
        }
    }

    private bool ReadHiding(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf('#');
        if (at < 0 || at + 1 >= line.Length)
            return false;

        var rest = line[at..];
        var isException = rest.StartsWith("#@#");
        if (!isException && !rest.StartsWith("##"))
            return IsForBrowsers(rest) && Ignore();

        var selector = rest[(isException ? 3 : 2)..].Trim().ToString();
        if (selector.StartsWith("+js(", StringComparison.Ordinal) || selector.StartsWith('^'))
            return Ignore();

        var parsed = _selectors.ParseSelector(selector) ?? throw new FormatException($"'{selector}' is not a selector.");
        var (on, notOn) = Sites(line[..at], ',');
        _hiding.Add(new(line.ToString(), _class, selector, parsed, isException, on, notOn));
        return true;
    }

    private void ReadRule(ReadOnlySpan<char> line)
    {
        var text = line.ToString();
        var isException = line.StartsWith("@@");
        if (isException)
            line = line[2..];

        var options = FilterOptions.All;
        var dollar = line.LastIndexOf('$');
        if (dollar >= 0 && !(line[0] == '/' && line[^1] == '/'))
        {
            options = FilterOptions.Parse(line[(dollar + 1)..]);
            line = line[..dollar];
        }

        if (options.Types == ResourceTypes.None)
        {
            Ignore();
            return;
        }

        if (line.Trim("*|^").IsEmpty && options.OnSites.IsEmpty)
            throw new FormatException("The rule matches every address.");

        var pattern = FilterPattern.Parse(line, limits.RegexTimeout);
        _rules.Add(new(text, _class, pattern, isException, options.Types, options.ThirdParty, options.OnSites, options.NotOnSites));
    }

    /// <summary>Extended selectors, style injection, scriptlets and HTML filters, with their exceptions.</summary>
    private static bool IsForBrowsers(ReadOnlySpan<char> rest) =>
        rest.StartsWith("#?#") || rest.StartsWith("#$#") || rest.StartsWith("#$?#") || rest.StartsWith("#%#")
        || rest.StartsWith("#@?#") || rest.StartsWith("#@$#") || rest.StartsWith("#@$?#") || rest.StartsWith("#@%#");

    private bool Ignore()
    {
        _ignored++;
        return true;
    }

    /// <summary>Reads a list of domains; those with <c>~</c> are excluded.</summary>
    internal static (ImmutableArray<string> On, ImmutableArray<string> NotOn) Sites(ReadOnlySpan<char> list, char separator)
    {
        if (list.IsEmpty)
            return ([], []);

        var on = ImmutableArray.CreateBuilder<string>();
        var notOn = ImmutableArray.CreateBuilder<string>();
        foreach (var range in list.Split(separator))
        {
            var domain = list[range].Trim();
            if (domain.StartsWith("~"))
                notOn.Add(domain[1..].ToString().ToLowerInvariant());
            else if (!domain.IsEmpty)
                on.Add(domain.ToString().ToLowerInvariant());
        }

        return (on.ToImmutable(), notOn.ToImmutable());
    }
}
