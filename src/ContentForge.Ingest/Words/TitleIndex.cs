using ContentForge.Core;

namespace ContentForge.Ingest.Words;

/// <summary>The titles of an article's headings, to recognise what only repeats them.</summary>
internal sealed class TitleIndex
{
    /// <summary>Chosen: the entry of a list and its heading share at least half of their words, often all of them.</summary>
    private const double Alike = 0.5;

    /// <summary>How many words each title has.</summary>
    private readonly List<int> _lengths = [];

    /// <summary>The titles that have a word.</summary>
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);

    private readonly Vocabulary _words;

    public TitleIndex(IEnumerable<string> titles, Vocabulary words)
    {
        _words = words;
        foreach (var title in titles)
        {
            var own = WordsOf(title);
            foreach (var word in own)
            {
                if (!_byWord.TryGetValue(word, out var having))
                    _byWord[word] = having = [];
                having.Add(_lengths.Count);
            }

            _lengths.Add(own.Count);
        }
    }

    /// <summary>Whether a text says what one of the headings says, in about the same words.</summary>
    public bool IsNamed(string text)
    {
        // A sentence is no title; most steps are told apart by that alone.
        if (text.Length > 200 || TextShape.LastMark(text) is '.' or ':')
            return false;

        var own = WordsOf(text);
        Span<int> common = _lengths.Count <= 1024 ? stackalloc int[_lengths.Count] : new int[_lengths.Count];
        common.Clear();
        foreach (var word in own)
        {
            if (!_byWord.TryGetValue(word, out var having))
                continue;

            WorkBudget.Current.Spend(having.Count);
            foreach (var title in having)
            {
                common[title]++;
                if (IsAlike(common[title], own.Count, _lengths[title]))
                    return true;
            }
        }

        return false;
    }

    private static bool IsAlike(int common, int own, int title) => common >= Alike * (own + title - common) && common >= Math.Min(2, own);

    private HashSet<string> WordsOf(string text)
    {
        var start = HeadingLabel.Read(text, _words) is { } label && label.TitleStart < text.Length ? label.TitleStart : 0;
        return [.. TextShape.Fold(text.AsSpan(start)).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
