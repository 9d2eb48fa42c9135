using FsCheck;
using FsCheck.Fluent;

namespace ContentForge.EndToEnd.Tests.Fuzzing;

/// <summary>Projects of every shape that a scraper, an editor or an enemy could leave behind.</summary>
internal static class FuzzedProjects
{
    // There is always something to publish: a build that publishes nothing is another matter.
    private static readonly FuzzedArticle Good = new(
        "good/printer.md",
        ["title: Printer is offline"],
        ["The printer shows as offline although it is switched on. The steps below bring it back. They take a few minutes.", "1. Switch the printer off.\n2. Switch it on again."]);

    /// <summary>One article, and nothing decided.</summary>
    public static FuzzedProject Smallest { get; } = new([Good], []);

    public static Arbitrary<FuzzedProject> All { get; } = Arb.From(Project, project => project.Smaller().Where(smaller => smaller.Articles.Contains(Good)));

    private static Gen<FuzzedProject> Project =>
        from articles in Article.ArrayOf(5)
        from count in Gen.Choose(1, 5)
        from lines in Gen.SubListOf(FuzzedText.ConfigurationLines)
        from keeps in Gen.Choose(0, 3)
        select new FuzzedProject(
            [Good, .. articles.Take(count).DistinctBy(article => article.Name, StringComparer.Ordinal)],
            [.. lines.Where(_ => keeps == 0)]);

    private static Gen<FuzzedArticle> Article => Gen.Frequency((6, Markdown), (3, Html), (1, PlainText));

    private static Gen<FuzzedArticle> Markdown =>
        from name in Name
        from frontMatter in Some(FrontMatterLine, 4)
        from hasTitle in Gen.Choose(0, 3)
        from title in Phrase
        from blocks in Some(Block, 8)
        select new FuzzedArticle(
            name + ".md",
            hasTitle == 0 ? [.. frontMatter] : [.. frontMatter.Prepend($"title: {title}")],
            [.. blocks.Prepend($"# {title}").Append(Filler(title))]);

    private static Gen<FuzzedArticle> Html =>
        from name in Name
        from title in Phrase
        from blocks in Some(Gen.OneOf(HtmlBlock, Gen.Elements(FuzzedText.Payloads)), 8)
        select new FuzzedArticle(
            name + ".html",
            [],
            [$"<!doctype html><html><head><title>{title}</title></head><body><main>", $"<h1>{title}</h1>", .. blocks, $"<p>{Filler(title)}</p>"]);

    private static Gen<FuzzedArticle> PlainText =>
        from name in Name
        from title in Phrase
        from blocks in Some(Gen.OneOf(Phrase, Steps), 6)
        select new FuzzedArticle(name + ".txt", [], [title, .. blocks, Filler(title)]);

    private static Gen<string> Name =>
        from folder in Gen.Elements("", "", "", "topics/", "assets/", "a-z/", "series/", "Ordner/", "x/y/", "media/", "platforms/")
        from name in Gen.Elements(FuzzedText.Names)
        from number in Gen.Choose(0, 20)
        select folder + (number < 12 ? name : $"{name}{number}");

    private static Gen<string> Phrase =>
        from pieces in Gen.Elements(FuzzedText.Pieces).ArrayOf(4)
        from words in Gen.Elements(FuzzedText.Words).ArrayOf(4)
        from count in Gen.Choose(0, 4)
        select string.Join(' ', words.Take(3).Concat(pieces.Take(count)).Append(words[3]));

    private static Gen<string> FrontMatterLine =>
        from key in Gen.Elements(FuzzedText.Keys)
        from value in Gen.OneOf(Gen.Elements(FuzzedText.Values), TagList, Phrase)
        select $"{key}: {value}";

    private static Gen<string> TagList => Gen.Elements(FuzzedText.Tags).ArrayOf(3).Select(tags => $"[{string.Join(", ", tags.Select(Quoted))}]");

    private static Gen<string> Block => Gen.Frequency(
        (5, Phrase),
        (3, Steps),
        (3, Phrase.Select(text => $"## {text}")),
        (2, Gen.Elements(FuzzedText.Payloads)),
        (2, Table),
        (1, Phrase.Select(text => $"> {text}")),
        (1, Phrase.Select(text => $"```\n{text}\n```")),
        (1, HtmlBlock),
        (1, Runs));

    private static Gen<string> HtmlBlock =>
        from tag in Gen.Elements(FuzzedText.Elements)
        from attribute in Gen.Elements(FuzzedText.Attributes)
        from text in Phrase
        from closes in Gen.Elements(true, true, false)
        select $"<{tag} {attribute}>{text}{(closes ? $"</{tag}>" : "")}";

    private static Gen<string> Steps =>
        from marker in Gen.Elements("{0}. ", "{0}) ", "- ", "Step {0}: ", "* ", "**Step {0}** ", "### {0}. ", "{0}\\. ")
        from texts in Phrase.ArrayOf(4)
        from count in Gen.Choose(1, 4)
        from glue in Gen.Elements("\n", "\n\n", " ", "<br>")
        select string.Join(glue, texts.Take(count).Select((text, i) => marker.Replace("{0}", $"{i + 1}", StringComparison.Ordinal) + text));

    private static Gen<string> Table =>
        from cells in Gen.Elements(FuzzedText.Pieces).ArrayOf(6)
        select $"| a | b | c |\n|---|---|---|\n| {cells[0]} | {cells[1]} | {cells[2]} |\n| {cells[3]} | {cells[4]} | {cells[5]} |";

    // Many of one thing: what a loop over all of them would feel.
    private static Gen<string> Runs =>
        from piece in Gen.Elements(FuzzedText.Repeated)
        from times in Gen.Elements(2, 40, 300, 2000)
        select string.Concat(Enumerable.Repeat(piece, times));

    private static Gen<T[]> Some<T>(Gen<T> gen, int most) =>
        from all in gen.ArrayOf(most)
        from count in Gen.Choose(0, most)
        select all.Take(count).ToArray();

    /// <summary>Text of its own for each article, so that not every one is hollow or a copy of another.</summary>
    private static string Filler(string title)
    {
        var words = FuzzedText.Words;
        var at = title.Aggregate(17u, (hash, c) => (hash * 31) + c);
        return string.Join(' ', Enumerable.Range(0, 40).Select(i => words[(int)((at + (uint)(i * i * 7) + (uint)i) % (uint)words.Length)] + (i % 9 == 8 ? "." : ""))) + ".";
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
