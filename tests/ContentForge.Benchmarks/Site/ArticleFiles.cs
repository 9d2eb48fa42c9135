using System.Globalization;
using System.Text;

namespace ContentForge.Benchmarks.Site;

/// <summary>
/// Writes a folder of articles to build a big site from: <c>dotnet run -c Release -- site-articles 10000 DIR</c>. The titles are unlike
/// one another, and words are as unevenly used as in real texts, so that a search index gets a realistic size.
/// </summary>
internal static class ArticleFiles
{
    private const int Vocabulary = 20_000;

    private static readonly string[] Devices = ["phone", "tablet", "laptop", "printer", "router", "television", "camera", "watch", "speaker", "console"];
    private static readonly string[] Troubles = ["does not start", "loses the connection", "shows a black screen", "makes no sound", "stays offline", "asks for the password again", "is very slow", "does not charge"];
    private static readonly string[] Actions = ["Restart", "Update", "Reset", "Check", "Replace", "Unplug", "Reinstall", "Disable"];
    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta", "ve", "wi", "xo", "zu"];

    public static void Write(int articles, string folder)
    {
        Parallel.For(0, articles, number =>
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"part-{number % 20}"), string.Create(CultureInfo.InvariantCulture, $"article-{number}.md"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Article(number));
        });
    }

    internal static string Article(int number)
    {
        var random = new Random(number);
        var device = Devices[number % Devices.Length];
        var brand = Capital(Word(random));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{brand} {device} {Word(random)} {Troubles[random.Next(Troubles.Length)]}\"\ntags: [{device}, {Syllables[number % 20]}{Syllables[number % 7]}]\ndate: 2024-0{1 + (number % 9)}-1{number % 9}\n---\n\n");
        Sentences(text, random, 3);
        for (var fix = 1; fix <= 4; fix++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {fix}. {Actions[random.Next(Actions.Length)]} the {Word(random)} {device}\n\n");
            for (var step = 1; step <= 4; step++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{step}. ");
                Sentences(text, random, 1);
            }
        }

        return text.ToString();
    }

    private static void Sentences(StringBuilder text, Random random, int count)
    {
        for (var sentence = 0; sentence < count; sentence++)
        {
            var words = Enumerable.Range(0, random.Next(8, 16)).Select(_ => Word(random));
            text.Append(Capital(string.Join(' ', words))).Append(". ");
        }

        text.Append("\n\n");
    }

    // By Zipf's law the n-th most frequent word is used 1/n as often as the first; the power of a uniform number comes close.
    private static string Word(Random random)
    {
        var rank = (int)(Math.Pow(Vocabulary, random.NextDouble()) - 1);
        var word = new StringBuilder();
        do
            word.Append(Syllables[rank % Syllables.Length]);
        while ((rank /= Syllables.Length) > 0);
        return word.Append(Syllables[word.Length % Syllables.Length]).ToString();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
