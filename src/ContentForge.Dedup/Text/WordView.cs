namespace ContentForge.Dedup.Text;

/// <summary>The words of a text as a comparison needs them: without the places where the body repeats the title, and with the
/// knowledge of which words are names.</summary>
internal sealed class WordView
{
    /// <summary>Stands for a name; no word has this hash.</summary>
    public const ulong NameSign = 0;

    /// <summary>A shorter title is no more than a phrase that any article may contain.</summary>
    private const int TitleWords = 3;

    /// <summary>Titles of copies that are looked at.</summary>
    private const int TitleLimit = 8;

    private readonly TokenStream _tokens;
    private readonly int[] _positions;
    private readonly HashSet<ulong> _plainWords = [];

    private WordView(TokenStream tokens, int[] positions)
    {
        _tokens = tokens;
        _positions = positions;
        Hashes = [.. positions.Select(p => tokens.Hashes[p])];
        for (var i = 0; i < tokens.Count; i++)
            if (!HasUpper(tokens.Word(i))) _plainWords.Add(tokens.Hashes[i]);
    }

    public ulong[] Hashes { get; }

    /// <summary>The words of a text, without its titles. Copies of one text may have many.</summary>
    public static WordView Of(string text, IEnumerable<string> titles)
    {
        var repeated = titles.Take(TitleLimit).Select(t => Tokenizer.Tokenize(t).Hashes.ToArray())
            .Where(t => t.Length >= TitleWords).ToList();
        var tokens = Tokenizer.Tokenize(text);
        var positions = new List<int>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var title = repeated.Find(t => tokens.Hashes[i..].StartsWith(t));
            if (title is null) positions.Add(i++);
            else i += title.Length;
        }

        return new WordView(tokens, [.. positions]);
    }

    public string Phrase(int start, int count) =>
        string.Join(' ', Enumerable.Range(start, count).Select(i => WordFolder.Fold(Word(i))));

    /// <summary>The words with each run of names replaced by <see cref="NameSign"/>. A capitalised word beside a name belongs
    /// to it, even if the text uses the word elsewhere: "Phone" in "Acme Phone 7".</summary>
    public ulong[] Masked()
    {
        var masked = new List<ulong>(Hashes.Length);
        for (var i = 0; i < Hashes.Length; i++)
        {
            var isName = IsName(i) || (HasUpper(Word(i)) && ((i > 0 && IsName(i - 1)) || (i + 1 < Hashes.Length && IsName(i + 1))));
            if (!isName) masked.Add(Hashes[i]);
            else if (masked.Count == 0 || masked[^1] != NameSign) masked.Add(NameSign);
        }

        return [.. masked];
    }

    /// <summary>True for a word that is written without capitals and digits here.</summary>
    public bool IsPlain(int index) => !HasUpper(Word(index)) && !HasDigit(index);

    /// <summary>True if every word of a run is a name, or one has a digit.</summary>
    public bool IsName(int start, int count)
    {
        var all = true;
        for (var i = start; i < start + count; i++)
        {
            if (HasDigit(i)) return true;
            all &= IsName(i);
        }

        return all && count > 0;
    }

    /// <summary>True for a bare number among the first two words of a line: it counts steps or sections ("Step 3", "2.").</summary>
    public bool IsEnumerator(int start, int count)
    {
        if (count != 1 || Word(start).ContainsAnyExceptInRange('0', '9')) return false;
        var position = _positions[start];
        var before = Math.Max(0, position - 2);
        return position < 2 || _tokens.Text.AsSpan(_tokens.End(before).._tokens.Start(position)).Contains('\n');
    }

    /// <summary>A name has a digit, or the text never writes it without a capital.</summary>
    private bool IsName(int index) => HasDigit(index) || !_plainWords.Contains(Hashes[index]);

    private bool HasDigit(int index) => Word(index).ContainsAnyInRange('0', '9');

    private ReadOnlySpan<char> Word(int index) => _tokens.Word(_positions[index]);

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsUpper(c)) return true;
        return false;
    }
}
