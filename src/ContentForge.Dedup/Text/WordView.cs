namespace ContentForge.Dedup.Text;

/// <summary>The words of a text as a comparison needs them: without the places where the body repeats the title, and with the
/// knowledge of which words are names.</summary>
internal sealed class WordView
{
    /// <summary>Stands for a name; no word has this hash.</summary>
    public const ulong NameSign = 0;

    /// <summary>A shorter title is no more than a phrase that any article may contain. Chosen: "Fix it" has two words.</summary>
    private const int TitleWords = 3;

    private readonly TokenStream _tokens;
    private readonly int[] _positions;
    private readonly bool[] _names;

    private WordView(TokenStream tokens, int[] positions)
    {
        _tokens = tokens;
        _positions = positions;
        Hashes = new ulong[positions.Length];
        for (var i = 0; i < positions.Length; i++) Hashes[i] = tokens.Hashes[positions[i]];
        var capital = AlwaysCapital(tokens);
        _names = new bool[positions.Length];
        for (var i = 0; i < positions.Length; i++) _names[i] = HasDigit(i) || (HasCapital(i) && capital.Contains(Hashes[i]));
    }

    public ulong[] Hashes { get; }

    /// <summary>The words of a text, without its titles. Copies of one text may have many.</summary>
    public static WordView Of(string text, IEnumerable<string> titles)
    {
        // The longest first: a title that was cut off begins like the whole one.
        var repeated = titles.Select(t => Tokenizer.Tokenize(t).Hashes.ToArray()).Where(t => t.Length >= TitleWords).OrderByDescending(t => t.Length).ToArray();
        var begins = Array.ConvertAll(repeated, title => title[0]);
        var tokens = Tokenizer.Tokenize(text);
        var words = tokens.Hashes;
        var positions = new int[words.Length];
        var count = 0;
        for (var i = 0; i < words.Length;)
        {
            var title = begins.AsSpan().Contains(words[i]) ? TitleAt(words[i..], repeated) : null;
            if (title is null) positions[count++] = i++;
            else i += title.Length;
        }

        return new WordView(tokens, positions[..count]);
    }

    public string Phrase(int start, int count) =>
        string.Join(' ', Enumerable.Range(start, count).Select(i => WordFolder.Fold(_tokens.Word(_positions[i]))));

    /// <summary>The words with each run of names replaced by <see cref="NameSign"/>. A capitalised word beside a name belongs
    /// to it, even if the text uses the word elsewhere: "Phone" in "Acme Phone 7".</summary>
    public ulong[] Masked()
    {
        var masked = new List<ulong>(Hashes.Length);
        for (var i = 0; i < Hashes.Length; i++)
        {
            var isName = _names[i] || (HasCapital(i) && ((i > 0 && _names[i - 1]) || (i + 1 < _names.Length && _names[i + 1])));
            if (!isName) masked.Add(Hashes[i]);
            else if (masked.Count == 0 || masked[^1] != NameSign) masked.Add(NameSign);
        }

        return [.. masked];
    }

    /// <summary>True for a word that is written without capitals and digits here.</summary>
    public bool IsPlain(int index) => !HasCapital(index) && !HasDigit(index);

    /// <summary>True if every word of a run is a name: it has a digit, or the text never writes it without a capital.</summary>
    public bool IsName(int start, int count) => count > 0 && !_names.AsSpan(start, count).Contains(false);

    /// <summary>True for a bare year.</summary>
    public bool IsYear(int start, int count) =>
        count == 1 && _tokens.Word(_positions[start]) is [('1' or '2'), ('9' or '0'), _, _] && Traits(start) == WordTraits.Digit;

    /// <summary>True if a word of a run has a digit.</summary>
    public bool HasDigit(int start, int count)
    {
        for (var i = start; i < start + count; i++)
            if (HasDigit(i)) return true;
        return false;
    }

    /// <summary>True for a bare number that begins a sentence or is among the first two words of a line: it counts steps or
    /// sections ("Step 3", "done. 4. Restart").</summary>
    public bool IsEnumerator(int start, int count)
    {
        if (count != 1 || Traits(start) != WordTraits.Digit) return false;
        var position = _positions[start];
        if (position < 2) return true;
        var before = _tokens.Text.AsSpan(_tokens.End(position - 2).._tokens.Start(position));
        return before.Contains('\n') || _tokens.Text.AsSpan(_tokens.End(position - 1).._tokens.Start(position)).ContainsAny(ContentSentences.Marks);
    }

    private static ulong[]? TitleAt(ReadOnlySpan<ulong> words, ulong[][] titles)
    {
        foreach (var title in titles)
            if (words.StartsWith(title)) return title;
        return null;
    }

    /// <summary>The words that the text never writes without a capital.</summary>
    private static HashSet<ulong> AlwaysCapital(TokenStream tokens)
    {
        var words = new HashSet<ulong>();
        for (var i = 0; i < tokens.Count; i++)
            if ((tokens.Traits(i) & WordTraits.Capital) != WordTraits.None) words.Add(tokens.Hashes[i]);
        for (var i = 0; i < tokens.Count; i++)
            if ((tokens.Traits(i) & WordTraits.Capital) == WordTraits.None) words.Remove(tokens.Hashes[i]);
        return words;
    }

    private bool HasCapital(int index) => (Traits(index) & WordTraits.Capital) != WordTraits.None;

    private bool HasDigit(int index) => (Traits(index) & WordTraits.Digit) != WordTraits.None;

    private WordTraits Traits(int index) => _tokens.Traits(_positions[index]);
}
