using System.Collections.Immutable;

namespace ContentForge.Site.Relevance;

/// <summary>Articles that are about one thing.</summary>
/// <param name="Name">What that is, in words of their titles and in lower case.</param>
/// <param name="Members">The articles by number, those that are most about it first.</param>
internal sealed record FoundTopic(string Name, ImmutableArray<int> Members);

/// <summary>
/// Groups articles by the phrases that their titles share: a group is found by its name, so every group has one that a reader knows (as in
/// suffix tree clustering: Zamir and Etzioni, "Web document clustering", 1998). Groups are taken greedily, the next one being that which is
/// most about what no group before it holds. Which phrases mean something is told by the corpus alone.
/// </summary>
internal static class TopicFinder
{
    // Two articles are a coincidence; and what holds more than this share narrows nothing down. Chosen.
    private const int FewestMembers = 3;
    private const double LargestShare = 0.4;

    // Words that most texts say, such as "the", "not", "fix", mean nothing at the edge of a name. One edge may be a common thing of the
    // corpus ("graphics card"). Chosen on corpora of help articles.
    private const double CommonWord = 0.7;
    private const double CommonestWord = 0.85;

    // A phrase of one copied title, or of a single one, is no name. Chosen.
    private const double FewestTitles = 2;

    // What a phrase is worth: even a common one is worth a little, and one that a fifth of the texts say is worth all. Chosen.
    private const double LeastWorth = 0.1;
    private const double WorthOfRarity = 2.5;

    // "Black screen" says more than "screen".
    private static readonly ImmutableArray<double> WorthOfLength = [1, 1.25, 1.3];

    // A group must be about something new: as much as one article and a bit, and a sixth of itself. Chosen.
    private const double LeastGain = 1.2;
    private const double LeastGainShare = 0.18;

    // What two names share at least when they are one name, longer and shorter. Chosen.
    private const double SameShare = 0.6;

    // However well a group fits, an article may be found in another one, too.
    private const double MostCovered = 0.9;

    // An article without a group joins the one whose members it is like, when it is this close to them on average. Chosen like the
    // closeness of neighbours.
    private const double CloseToGroup = 0.12;
    private const int MostCompared = 12;

    /// <summary>Finds the topics of some articles.</summary>
    /// <param name="subjects">The articles; the place of one is its number.</param>
    /// <param name="similarity">How close two of them are, 0 to 1.</param>
    /// <param name="most">How many topics.</param>
    public static ImmutableArray<FoundTopic> Find(ImmutableArray<ArticleSubject> subjects, Func<int, int, double> similarity, int most)
    {
        var phrases = Phrases.Of(subjects);
        var candidates = phrases.Members
            .Where(entry => entry.Value.Count >= FewestMembers && entry.Value.Count <= LargestShare * subjects.Length && IsName(entry.Key, phrases))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new Candidate(entry.Key, WorthOf(entry.Key, phrases), entry.Value))
            .ToList();
        var names = candidates.ToArray();

        var open = Enumerable.Repeat(1.0, subjects.Length).ToArray();
        var chosen = new List<Candidate>();
        while (chosen.Count < most && candidates.MaxBy(candidate => candidate.Score(open)) is { } best && best.Score(open) > 0)
        {
            chosen.Add(best);
            candidates.RemoveAll(candidate => candidate == best || candidate.IsVariantOf(best));
            foreach (var (article, strength) in best.Members)
                open[article] *= 1 - Math.Min(MostCovered, strength);
        }

        return WithLikeArticles(
            [.. chosen.Select(topic => new FoundTopic(
                phrases.Spelling(topic.FullName(names)),
                [.. topic.Members.OrderByDescending(member => member.Strength).ThenBy(member => member.Article).Select(member => member.Article)]))],
            subjects.Length,
            similarity);
    }

    private static ImmutableArray<FoundTopic> WithLikeArticles(ImmutableArray<FoundTopic> topics, int count, Func<int, int, double> similarity)
    {
        if (topics.IsEmpty)
            return topics;

        var grouped = topics.SelectMany(topic => topic.Members).ToHashSet();
        var joining = Enumerable.Range(0, count)
            .Where(article => !grouped.Contains(article))
            .Select(article => (Article: article, Best: topics.Select(topic => (Topic: topic, Closeness: Closeness(article, topic))).MaxBy(entry => entry.Closeness)))
            .Where(entry => entry.Best.Closeness >= CloseToGroup)
            .ToLookup(entry => entry.Best.Topic, entry => entry.Article);
        return [.. topics.Select(topic => topic with { Members = topic.Members.AddRange(joining[topic]) })];

        double Closeness(int article, FoundTopic topic) =>
            topic.Members.Take(MostCompared).Average(member => similarity(article, member));
    }

    private static bool IsName(string phrase, Phrases phrases)
    {
        var words = phrase.Split(' ');
        var (first, last) = (words[0], words[^1]);
        var (rarer, commoner) = (phrases.Frequency(first), phrases.Frequency(last));
        if (rarer > commoner)
            (rarer, commoner) = (commoner, rarer);
        return rarer <= CommonWord && commoner <= CommonestWord && IsWord(first) && IsWord(last) && phrases.Titles(phrase) >= FewestTitles;
    }

    private static bool IsWord(string word) => word.EnumerateRunes().Skip(1).Any() && !word.All(char.IsDigit);

    private static double WorthOf(string phrase, Phrases phrases)
    {
        var rarity = phrases.Frequency(phrase) is > 0 and var share ? -Math.Log(share) / Math.Log(phrases.Count) : 1;
        return Math.Min(1, LeastWorth + (WorthOfRarity * rarity)) * WorthOfLength[phrase.Count(c => c == ' ')];
    }

    private sealed record Candidate(string Phrase, double Worth, List<(int Article, double Strength)> Members)
    {
        private readonly string[] _words = Phrase.Split(' ');
        private readonly HashSet<int> _articles = [.. Members.Select(member => member.Article)];

        /// <summary>Whether it says the same in more or fewer words: "Intel" of "Intel graphics".</summary>
        public bool IsVariantOf(Candidate other) =>
            (IsWithin(other) || other.IsWithin(this))
            && _articles.Count(other._articles.Contains) >= SameShare * Math.Min(_articles.Count, other._articles.Count);

        /// <summary>The longest phrase with this one in it that most of the articles are about: "high ping" rather than "high".</summary>
        public string FullName(IEnumerable<Candidate> names) => names
            .Where(name => IsWithin(name) && _articles.Count(name._articles.Contains) >= SameShare * _articles.Count)
            .OrderByDescending(name => name._words.Length)
            .ThenByDescending(name => name.Members.Count)
            .FirstOrDefault(this).Phrase;

        private bool IsWithin(Candidate longer) => longer._words.Length > _words.Length && $" {longer.Phrase} ".Contains($" {Phrase} ", StringComparison.Ordinal);

        /// <summary>How good the next group would be; 0 when it would be none.</summary>
        public double Score(double[] open)
        {
            var gain = Worth * Members.Sum(member => open[member.Article] * member.Strength);
            var share = gain / Members.Count;
            return gain >= LeastGain && share >= LeastGainShare ? Math.Round(gain * Math.Sqrt(share), 6) : 0;
        }
    }
}
