using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Reports;

namespace ContentForge.Tests.Reports;

public sealed class ArticleDiffTests
{
    [Fact]
    public void Marks_removed_lines_in_their_place_and_folds_what_stayed()
    {
        var shown = Show(
            "one\ntwo\nthree\nfour\nfive\nClose\nsix\nseven\neight\nnine\nten\n",
            new Removal("residue", RemovalClasses.Residue, SourceSpan.At(6), "Close", null));

        Assert.Equal(["  0 … 3 lines", "  4 four", "  5 five", "- 6 Close [residue]", "  7 six", "  8 seven", "  0 … 3 lines"], shown);
    }

    [Fact]
    public void A_link_whose_words_stayed_changes_its_line() =>
        Assert.Equal(
            ["~ 1 See [the tool](https://tool.example/x) first. [affiliate-link: ||tool.example^]"],
            Show(
                "See [the tool](https://tool.example/x) first.",
                new Removal("affiliate-link", RemovalClasses.AffiliateLink, SourceSpan.At(1), "the tool", "https://tool.example/x") { KeepsText = true, Reason = "||tool.example^" }));

    [Fact]
    public void A_picture_that_went_out_of_a_sentence_changes_the_line() =>
        Assert.Equal(
            ["~ 1 Press the key. <img src=\"https://ads.example/a.png\"> [filter-list: https://ads.example/a.png]"],
            Show("Press the key. <img src=\"https://ads.example/a.png\">", new Removal("filter-list", RemovalClasses.Ad, SourceSpan.At(1), "", "https://ads.example/a.png")));

    [Fact]
    public void The_lines_of_an_element_go_with_its_first_one() =>
        Assert.Equal(
            ["- 1 <a href=\"https://shop.example/\"> [linked-banner: https://shop.example/]", "- 2   Lamps for less", "- 3 </a>", "  4 Press the key."],
            Show("<a href=\"https://shop.example/\">\n  Lamps for less\n</a>\nPress the key.", new Removal("linked-banner", RemovalClasses.Ad, SourceSpan.At(1), "Lamps for less", "https://shop.example/")));

    [Fact]
    public void A_long_removed_part_is_folded_too()
    {
        var lines = Enumerable.Range(0, 40).Select(i => $"- word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}").ToList();
        var removal = new Removal("link-farm", RemovalClasses.RelatedLinks, SourceSpan.OfLines(1, 40), string.Join(' ', lines), null);

        var shown = Show(string.Join('\n', lines), removal);

        Assert.Equal(10, shown.Count);
        Assert.Equal("  0 … 31 more removed lines", shown[8]);
    }

    private static List<string> Show(string text, params Removal[] removals)
    {
        var kept = "one two three four five six seven eight nine ten See the tool first. Press the key.";
        return [.. ArticleDiff.Of(new SourceText(text), [.. removals], kept).Select(line => $"{Mark(line.Kind)} {line.Number} {line.Text}{(line.Note is null ? "" : $" [{line.Note}]")}")];
    }

    private static char Mark(DiffKind kind) => kind switch
    {
        DiffKind.Removed => '-',
        DiffKind.Changed => '~',
        _ => ' ',
    };
}
