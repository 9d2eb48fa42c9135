using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Families;

/// <summary>Finds what would be lost with a merged copy: lines whose words the canonical text does not have.</summary>
internal static class DroppedLines
{
    /// <summary>Words in the runs that are looked up. Short, so that a line that was only reworded here and there counts as
    /// kept. Chosen: two words stand together by chance, four are spoilt by most rewordings.</summary>
    private const int RunLength = 3;

    public static IEnumerable<DroppedContent> Of(DocumentSketch canonical, IEnumerable<DocumentSketch> members, DedupOptions options)
    {
        KeptText? kept = null;
        foreach (var copies in members.GroupBy(m => m.Body.Fingerprint).Where(g => g.Key != canonical.Body.Fingerprint))
        {
            kept ??= new KeptText(canonical.Body.Text);
            var copy = copies.First();
            // Titles are spun; a copy's own title is no loss.
            kept.Add(copy.Title);
            var lines = copy.Body.Text.Split('\n')
                .Select((text, i) => new DroppedLine(i + 1, text.Trim()))
                .Where(line => !kept.Has(line.Text, options.KeptLineShare))
                .ToList();
            if (lines.Count > 0) yield return new DroppedContent(canonical.Path, copy.Path, lines);
            // What one copy says is told once.
            foreach (var line in lines) kept.Add(line.Text);
        }
    }

    /// <summary>What the canonical text says: its lines as they stand, and, once a line is not among them, its runs of one, two
    /// and three words.</summary>
    private sealed class KeptText
    {
        private readonly HashSet<string> _lines = new(StringComparer.Ordinal);
        private readonly List<string> _texts = [];
        private HashSet<ulong>[]? _runs;

        public KeptText(string text) => Add(text);

        public void Add(string text)
        {
            foreach (var line in text.Split('\n')) _lines.Add(line.Trim());
            _texts.Add(text);
            if (_runs is not null) AddRuns(_runs, text);
        }

        public bool Has(string line, double share)
        {
            if (_lines.Contains(line)) return true;
            var words = Tokenizer.Tokenize(line).Hashes;
            if (words.Length == 0) return true;
            var size = Math.Min(RunLength, words.Length);
            var runs = ShingleSet.InOrder(words, size);
            return runs.Count(Runs()[size - 1].Contains) >= share * runs.Length;
        }

        private HashSet<ulong>[] Runs()
        {
            if (_runs is not null) return _runs;
            _runs = [[], [], []];
            foreach (var text in _texts) AddRuns(_runs, text);
            return _runs;
        }

        private static void AddRuns(HashSet<ulong>[] runs, string text)
        {
            var words = Tokenizer.Tokenize(text).Hashes;
            for (var size = 1; size <= RunLength && size <= words.Length; size++)
                runs[size - 1].UnionWith(ShingleSet.InOrder(words, size));
        }
    }
}
