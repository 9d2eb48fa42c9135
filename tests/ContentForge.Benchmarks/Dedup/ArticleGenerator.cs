using System.Globalization;
using System.Text;
using ContentForge.Dedup;

namespace ContentForge.Benchmarks.Dedup;

/// <summary>
/// Makes a corpus in the shape of a scraped site, with known families: of every 32 articles of a family most are the same text
/// under another title, some have a few words changed, and every tenth family is told for several devices. More than half of
/// the articles end in the same promotion. The same number always gives the same article.
/// </summary>
internal static class ArticleGenerator
{
    private const int FamilySize = 32;
    private const int Devices = 4;

    private const string Promotion =
        "You can also update your drivers with a tool that finds them for you. Download and install it, run it, and press the button "
        + "that starts the scan. It lists what is out of date, and one more press puts it right. The free version does one at a time.\n";

    private static readonly string[] Vocabulary = MakeVocabulary();

    /// <summary>The article with a number.</summary>
    public static DedupDocument Article(int number)
    {
        var family = number / FamilySize;
        var copy = number % FamilySize;
        var random = new Random(family);
        var device = family % 10 == 0 ? $"Acme {Vocabulary[copy % Devices]} {7 + copy % Devices}" : "computer";
        var text = Sentences(random, device, copy % 8 == 7 ? new Random(number) : null);
        if (family % 5 < 3) text.Append(Promotion);
        return new DedupDocument(
            string.Create(CultureInfo.InvariantCulture, $"{family % 100:D2}/{number:D7}.md"), $"Title {number} about a {device}", text.ToString(),
            new Completeness(copy % 3, 5 + copy % 2, 3), DateTimeOffset.UnixEpoch.AddDays(number % 5000));
    }

    /// <summary>The family that an article must be merged into: copies for one device of one family.</summary>
    public static int FamilyOf(int number)
    {
        var family = number / FamilySize;
        return family * Devices + (family % 10 == 0 ? number % FamilySize % Devices : 0);
    }

    private static StringBuilder Sentences(Random random, string device, Random? edits)
    {
        var text = new StringBuilder();
        var count = random.Next(30, 60);
        for (var i = 0; i < count; i++)
        {
            for (var w = 0; w < 14; w++)
            {
                var word = Vocabulary[random.Next(Vocabulary.Length)];
                if (edits is not null && edits.Next(400) == 0) word = Vocabulary[edits.Next(Vocabulary.Length)];
                text.Append(word).Append(' ');
            }

            text.Append(i % 6 == 0 ? $"with the {device}.\n" : "as well.\n");
        }

        return text;
    }

    private static string[] MakeVocabulary()
    {
        string[] syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "xu", "ya", "ze", "ki", "jo", "ha"];
        return [.. Enumerable.Range(0, 20_000).Select(i =>
            syllables[i % 20] + syllables[i / 20 % 20] + (i >= 400 ? syllables[i / 400 % 20] : "") + (i >= 8000 ? syllables[i / 8000] : ""))];
    }
}
