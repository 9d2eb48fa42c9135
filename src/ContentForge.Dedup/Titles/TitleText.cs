namespace ContentForge.Dedup.Titles;

/// <summary>A text as its titles are judged by: how often it uses each word, which words stand together, and what it is about.</summary>
internal sealed class TitleText
{
    /// <summary>What a text is about is said by so many words. Chosen: a title has room for no more.</summary>
    private const int TopicWords = 8;

    /// <summary>The opening says what the problem is, so its words count twice. Chosen: two or three sentences.</summary>
    private const int OpeningWords = 60;

    /// <summary>Words of one thought stand no further apart.</summary>
    private const int Window = 8;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _topic;
    private readonly double _topicTotal;

    public TitleText(string text, TitleCorpus corpus)
    {
        var at = 0;
        foreach (var stem in TitleWords.Of(text))
        {
            _counts[stem] = _counts.GetValueOrDefault(stem) + (at < OpeningWords ? 2 : 1);
            if (!_places.TryGetValue(stem, out var places))
                _places[stem] = places = [];
            places.Add(at++);
        }

        _topic = _counts
            .Select(count => (Stem: count.Key, Weight: Math.Log(1 + count.Value) * Math.Pow(corpus.Weight(count.Key), 2)))
            .Where(word => word.Stem.Length > 1)
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            .Take(TopicWords)
            .ToDictionary(word => word.Stem, word => word.Weight, StringComparer.Ordinal);
        _topicTotal = _topic.Values.OrderDescending().Take(TopicWords / 2).Sum();
    }

    /// <summary>How well the text supports a word: 0 for one that it never uses, 1 for one that it uses more than once.</summary>
    public double Support(string stem) => _counts.GetValueOrDefault(stem) switch { 0 => 0, 1 => 0.6, _ => 1 };

    /// <summary>How much of what the text is about some words say.</summary>
    public double Focus(IEnumerable<string> stems) => _topicTotal <= 0 ? 0 : Math.Min(1, stems.Distinct(StringComparer.Ordinal).Sum(stem => _topic.GetValueOrDefault(stem)) / _topicTotal);

    /// <summary>Whether two words stand together somewhere in the text.</summary>
    public bool StandTogether(string one, string other)
    {
        if (!_places.TryGetValue(one, out var ones) || !_places.TryGetValue(other, out var others))
            return false;

        for (int i = 0, j = 0; i < ones.Count && j < others.Count;)
        {
            var distance = others[j] - ones[i];
            if (Math.Abs(distance) <= Window)
                return true;
            if (distance < 0) j++;
            else i++;
        }

        return false;
    }
}
