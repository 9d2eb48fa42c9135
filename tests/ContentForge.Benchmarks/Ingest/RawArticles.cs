using System.Globalization;
using System.Text;

namespace ContentForge.Benchmarks.Ingest;

/// <summary>
/// Makes scraped articles in the shape of real ones: front matter, a title, methods with numbered steps and screenshots, a marked
/// advertisement between them every so often, redirect links in the prose, and a tail of links to sister sites. About 12 KB each; the
/// same number always gives the same article.
/// </summary>
internal static class RawArticles
{
    private const int Methods = 6;
    private const int StepsPerMethod = 6;
    private const int RelatedLinks = 9;

    private static readonly string[] Words =
    [
        "open", "the", "settings", "window", "driver", "select", "device", "restart", "network", "adapter", "click", "button", "update", "screen",
        "install", "folder", "when", "does", "not", "respond", "and", "wait", "for", "minute", "check", "cable", "then", "choose", "option", "again",
    ];

    /// <summary>The article with a number, as a file name and its bytes.</summary>
    public static (string Path, byte[] Bytes) Make(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: Repair number {number}\ndate: 2024-03-{1 + number % 28:D2}\ntags:\n  - network\n  - drivers\n---\n\n## Repair number {number}\n\n");
        Paragraphs(text, random, 2);
        for (var method = 1; method <= Methods; method++)
        {
            text.Append(CultureInfo.InvariantCulture, $"### Method {method}: {Sentence(random, 5)}\n\n");
            Paragraphs(text, random, 2);
            for (var step = 1; step <= StepsPerMethod; step++)
                text.Append(CultureInfo.InvariantCulture, $"{step}. {Sentence(random, 14)} Press **{Sentence(random, 2)}**.\n\n   ![Screen {step}](https://pictures.example/{number}/{method}-{step}.png)\n\n");
            Advertisement(text, random);
        }

        text.Append("**Also read:**\n\n");
        for (var i = 0; i < RelatedLinks; i++)
            text.Append(CultureInfo.InvariantCulture, $"- [{Sentence(random, 8)}](https://site-{i}.family.example/{random.Next()})\n");
        return (string.Create(CultureInfo.InvariantCulture, $"{number:D6}.md"), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Paragraphs(StringBuilder text, Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Sentence(random, 18)} {Sentence(random, 16)} See [{Sentence(random, 4)}](https://shop.example/c/{random.Next(9999)}/{random.Next(9999)}/77). {Sentence(random, 20)}\n\n");
        }
    }

    private static void Advertisement(StringBuilder text, Random random) => text.Append(
        CultureInfo.InvariantCulture,
        $"<!-- affiliate ads begin -->\n<a href=\"https://shop.example/c/{random.Next(9999)}/1/77\" target=\"_blank\" rel=\"nofollow\">\n<img src=\"https://shop.example/display-ad/1.png\" border=\"0\" alt=\"\" width=\"728\" height=\"90\"/></a>\n<!-- affiliate ads end -->\n\n");

    private static string Sentence(Random random, int words)
    {
        var sentence = new StringBuilder();
        for (var i = 0; i < words; i++)
            sentence.Append(i == 0 ? "" : " ").Append(Words[random.Next(Words.Length)]);
        return words < 10 ? sentence.ToString() : sentence.Append('.').ToString();
    }
}
