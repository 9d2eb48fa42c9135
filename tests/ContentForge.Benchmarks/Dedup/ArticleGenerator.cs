using System.Globalization;
using System.Text;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Benchmarks.Dedup;

/// <summary>
/// Makes a corpus in the shape of a scraped site, with known families. Each block of 32 articles has a subject: most often one
/// text under 32 titles, some copies with a few words changed; a text for eight devices; 32 articles that have nothing to do
/// with each other; short articles that are mostly promotion; pages with no article. Most articles end in one of a few
/// promotions. The same number always gives the same article.
/// </summary>
internal static class ArticleGenerator
{
    private const int BlockSize = 32;
    private const int Devices = 8;
    private const int Promotions = 7;
    private const int SinglesSeed = 1_000_000_000;
    private const int PromotionSeed = 2_000_000_000;

    private static readonly string[] Vocabulary = MakeVocabulary();

    private enum BlockKind
    {
        Copies,
        Series,
        Singles,
        Short,
        Hollow,
    }

    /// <summary>The article with a number.</summary>
    public static DedupDocument Article(int number)
    {
        var (block, copy) = (number / BlockSize, number % BlockSize);
        var kind = KindOf(block);
        var device = kind == BlockKind.Series ? Device(copy) : "computer";
        return new DedupDocument(
            string.Create(CultureInfo.InvariantCulture, $"{block % 100:D2}/{number:D7}.md"),
            $"Title {number} about a {device}",
            kind == BlockKind.Hollow ? HollowPage(number) : Text(kind, kind == BlockKind.Singles ? SinglesSeed + number : block, copy, number, device),
            kind == BlockKind.Hollow ? new Completeness(0, 0, 1) : new Completeness(copy % 3, 5 + copy % 2, 3),
            DateTimeOffset.UnixEpoch.AddDays(number % 5000));
    }

    /// <summary>The number of the article that this one must be merged with: the first of its copies. -1 for a hollow page.</summary>
    public static int FamilyOf(int number)
    {
        var first = number - number % BlockSize;
        return KindOf(number / BlockSize) switch
        {
            BlockKind.Singles => number,
            BlockKind.Series => first + number % BlockSize % Devices,
            BlockKind.Hollow => -1,
            _ => first,
        };
    }

    /// <summary>The number of the first article of the series, or -1.</summary>
    public static int SeriesOf(int number) => KindOf(number / BlockSize) == BlockKind.Series ? number - number % BlockSize : -1;

    private static BlockKind KindOf(int block) => (block % 10) switch
    {
        0 => BlockKind.Series,
        3 => BlockKind.Singles,
        5 => BlockKind.Short,
        7 => BlockKind.Hollow,
        _ => BlockKind.Copies,
    };

    private static string Device(int copy) => $"Acme {Capital(Vocabulary[copy % Devices])} {7 + copy % Devices}";

    private static string Text(BlockKind kind, int seed, int copy, int number, string device)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        Sentences(text, random, kind == BlockKind.Short ? random.Next(6, 9) : random.Next(30, 60), device, copy % 8 == 7 ? new Random(number) : null);
        var promotion = random.Next(Promotions + 2);
        if (kind == BlockKind.Short) promotion %= Promotions;
        if (promotion < Promotions) Sentences(text, new Random(PromotionSeed + promotion), kind == BlockKind.Short ? 8 : 5, "tool", null);
        return text.ToString();
    }

    private static string HollowPage(int number)
    {
        var random = new Random(number % (5 * BlockSize));
        var text = new StringBuilder("More guides\n");
        for (var i = 0; i < 25; i++) text.Append(Capital(Word(random))).Append(' ').Append(Word(random)).Append('\n');
        return text.ToString();
    }

    private static void Sentences(StringBuilder text, Random random, int count, string device, Random? edits)
    {
        for (var i = 0; i < count; i++)
        {
            for (var w = 0; w < 14; w++)
            {
                var word = Word(random);
                if (edits is not null && edits.Next(400) == 0) word = Word(edits);
                text.Append(w == 0 ? Capital(word) : word).Append(' ');
            }

            text.Append(i % 6 == 0 ? $"with the {device}.\n" : "as well.\n");
        }
    }

    private static string Word(Random random) => Vocabulary[random.Next(Vocabulary.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] MakeVocabulary()
    {
        string[] syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "xu", "ya", "ze", "ki", "jo", "ha"];
        return [.. Enumerable.Range(0, 20_000).Select(i =>
            syllables[i % 20] + syllables[i / 20 % 20] + (i >= 400 ? syllables[i / 400 % 20] : "") + (i >= 8000 ? syllables[i / 8000] : ""))];
    }
}
