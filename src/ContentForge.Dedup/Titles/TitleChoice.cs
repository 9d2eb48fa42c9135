using System.Buffers;
using System.Collections.Immutable;

namespace ContentForge.Dedup.Titles;

/// <summary>
/// Chooses the title that a text deserves. Scrapers give one text many titles, most of them of other texts or made by a spinner; so every
/// title of the family and every heading is a candidate, and the words of the text decide.
/// </summary>
public static class TitleChoice
{
    /// <summary>A title of which the text knows less is of another text. Read off three corpora: what people wrote for a text lies above.</summary>
    private const double LeastSupport = 0.5;

    /// <summary>Below this the own title gives way to a heading or the name of the file; between the two, nobody knows better than who wrote it.</summary>
    private const double Misfit = 0.3;

    /// <summary>How much better the title of a copy must be while the own one has support. Chosen: less is a matter of taste.</summary>
    private const double ClearlyBetter = 0.15;

    /// <summary>A title with a cut end gives way to a whole one.</summary>
    private const double LeastForm = 0.5;

    /// <summary>What tells two shares apart. Chosen: a tenth is chance in a title of six words.</summary>
    private const double Clearly = 0.15;

    /// <summary>Two titles outvote nobody.</summary>
    private const int FewestVoters = 3;

    /// <summary>A word that so many other titles have is no filling. Chosen: a third.</summary>
    private const double Shared = 0.34;

    /// <summary>How much more of it the text must say.</summary>
    private const double MuchMoreSupport = 0.2;

    /// <summary>A heading or the name of a file takes the place of titles that are all without support, if it says so much of what the text is about.</summary>
    private const double LeastFocus = 0.2;

    /// <summary>What stands before a mark is a title of its own if it has so many words: "Slow PC? Seven ways". Chosen: one is a label.</summary>
    private const int FewestMainWords = 2;

    /// <summary>A title whose second half has nothing to do with the text is a little worse than one without.</summary>
    private const double MainShare = 0.95;

    /// <summary>How much of the support hangs on words that stand together: true words of different thoughts are a salad.</summary>
    private const double TogetherShare = 0.4;

    private static readonly SearchValues<char> Marks = SearchValues.Create(":?!–—|;");

    /// <summary>A word of less weight stands in every other text.</summary>
    private const double Informative = 0.25;

    /// <summary>Judges all candidates, the best first.</summary>
    /// <param name="text">The text of the article, without its title.</param>
    /// <param name="candidates">The titles; the first is the article's own.</param>
    /// <param name="corpus">What words tell.</param>
    /// <param name="isUnfinished">Whether another word is missing behind a word.</param>
    public static TitleVerdict Of(string text, ImmutableArray<TitleCandidate> candidates, TitleCorpus corpus, Func<string, bool> isUnfinished)
    {
        var known = new TitleText(text, corpus);
        var cleaned = candidates
            .Select(candidate => candidate with { Text = TitleForm.Clean(candidate.Text, text) })
            .DistinctBy(candidate => string.Join(' ', TitleWords.Of(candidate.Text)), StringComparer.Ordinal)
            .ToImmutableArray();
        var votes = Votes(cleaned);
        var scored = cleaned.Select(candidate => Rate(candidate, known, corpus, votes, isUnfinished)).ToImmutableArray();
        var best = Best(scored);
        return new TitleVerdict(
            best with { Candidate = best.Candidate with { Text = WithoutFilling(best.Candidate.Text, known, votes) } }, scored[0], [.. scored.OrderByDescending(title => title.Score)]);
    }

    // Only many titles of one text tell what is filling: words that the text is not about and that hardly another title has. A number of fixes
    // tells a reader something all the same.
    private static string WithoutFilling(string title, TitleText text, Dictionary<string, double> votes) => votes.Count == 0
        ? title
        : TitleForm.WithoutFilling(title, part => part.Any(char.IsDigit) || (TitleWords.Of(part).ToList() is var words && (text.Focus(words) > 0 || words.Any(word => votes.GetValueOrDefault(word) >= Shared))));

    private static ScoredTitle Best(ImmutableArray<ScoredTitle> scored)
    {
        var own = scored[0];
        var given = scored.Where(title => title.Candidate.Source is TitleSource.Own or TitleSource.Copy).MaxBy(title => title.Score)!;
        if (own.Support >= LeastSupport && own.Form >= LeastForm)
            return given.Score > own.Score + ClearlyBetter && given.Support > own.Support + MuchMoreSupport && SaysMore(given, own) ? given : own;
        if (given.Support >= LeastSupport)
            return given;
        if (own.Support >= Misfit)
            return own;

        var found = scored.Where(title => title.Candidate.Source is TitleSource.Heading or TitleSource.FileName && title.Support >= LeastSupport && title.Focus >= Math.Max(LeastFocus, own.Focus))
            .OrderBy(title => title.Candidate.Source).ThenByDescending(title => title.Score).FirstOrDefault();
        return found ?? (given.Score > own.Score + ClearlyBetter ? given : own);
    }

    /// <summary>Whether a title says more of what the text is about, or what most other titles say: true words alone are no reason to change a true title.</summary>
    private static bool SaysMore(ScoredTitle title, ScoredTitle own) => title.Focus > own.Focus + Clearly || title.Agreement > own.Agreement + Clearly;

    private static ScoredTitle Rate(
        TitleCandidate candidate, TitleText text, TitleCorpus corpus, Dictionary<string, double> votes, Func<string, bool> isUnfinished)
    {
        var words = TitleWords.Of(candidate.Text).ToList();
        var weight = words.Sum(corpus.Weight);
        var support = SupportOf(words, text, corpus);
        if (candidate.Text.AsSpan().IndexOfAny(Marks) is > 0 and var end && TitleWords.Of(candidate.Text[..end]).ToList() is var main && main.Count >= FewestMainWords)
            support = Math.Max(support, MainShare * SupportOf(main, text, corpus));
        return new ScoredTitle(
            candidate,
            support,
            text.Focus(words),
            Agreement(words, weight, corpus, votes),
            TitleForm.Rate(candidate.Text, isUnfinished));
    }

    // Where nobody votes, half of the titles are thought to agree.
    private static double Agreement(List<string> words, double weight, TitleCorpus corpus, Dictionary<string, double> votes) => (weight, votes.Count) switch
    {
        ( <= 0, _) => 0,
        (_, 0) => 0.5,
        _ => words.Sum(stem => corpus.Weight(stem) * votes.GetValueOrDefault(stem)) / weight,
    };

    /// <summary>How much of what some words say the text says, too; more if it says it together.</summary>
    private static double SupportOf(List<string> words, TitleText text, TitleCorpus corpus)
    {
        var weight = words.Sum(corpus.Weight);
        if (weight <= 0)
            return 0;

        var known = words.Sum(stem => corpus.Weight(stem) * text.Support(stem)) / weight;
        var telling = words.Where(stem => corpus.Weight(stem) >= Informative).ToList();
        var pairs = telling.Zip(telling.Skip(1)).ToList();
        var together = pairs.Count == 0 ? known : (double)pairs.Count(pair => text.StandTogether(pair.First, pair.Second)) / pairs.Count;
        return known * (1 - TogetherShare + (TogetherShare * together));
    }

    /// <summary>For each word, the share of the other titles that have it; empty where too few are there to outvote one.</summary>
    private static Dictionary<string, double> Votes(ImmutableArray<TitleCandidate> candidates)
    {
        var titles = candidates.Where(candidate => candidate.Source is TitleSource.Own or TitleSource.Copy).ToList();
        return titles.Count < FewestVoters ? [] : titles
            .SelectMany(candidate => TitleWords.Of(candidate.Text).Distinct(StringComparer.Ordinal))
            .CountBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => (count.Value - 1.0) / (titles.Count - 1.0), StringComparer.Ordinal);
    }
}

/// <summary>What came of judging the titles of an article.</summary>
/// <param name="Best">The title that it gets.</param>
/// <param name="Own">The title that it came with.</param>
/// <param name="All">All of them, the best score first.</param>
public sealed record TitleVerdict(ScoredTitle Best, ScoredTitle Own, ImmutableArray<ScoredTitle> All)
{
    /// <summary>Whether the text does not even bear out the title that it gets.</summary>
    public bool IsDoubtful => Best.Support < LeastSupport;

    /// <summary>The other titles of copies that the text bears out, the best first: what somebody may have asked in other words.</summary>
    public ImmutableArray<string> Fitting() =>
    [
        .. All.Where(title => title.Candidate.Source is TitleSource.Own or TitleSource.Copy && title.Support >= FittingSupport && !IsBest(title))
            .Select(title => title.Candidate.Text)
            .Take(MostFitting),
    ];

    private bool IsBest(ScoredTitle title) => title.Candidate with { Text = "" } == Best.Candidate with { Text = "" };

    /// <summary>Less support, and the title sends people here who look for something else.</summary>
    private const double FittingSupport = 0.5;

    /// <summary>Chosen: nobody reads more, and a search knows most of their words by then.</summary>
    private const int MostFitting = 12;

    /// <summary>Below this a person would not find the article by its title. Read off three corpora.</summary>
    private const double LeastSupport = 0.3;
}
