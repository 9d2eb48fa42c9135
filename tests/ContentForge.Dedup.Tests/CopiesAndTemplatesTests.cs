using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Tests;

/// <summary>What titles, years and the lines of a site do to families.</summary>
public sealed class CopiesAndTemplatesTests
{
    private const string Legal = "Lamp House Limited has its seat by the harbour of the old town. The names of lamps belong to those who made them. Prices change from day to day and without a word. Whoever buys here agrees to all that is said here. All lamps are sold as they are seen.\n";

    [Fact]
    public void Titles_that_recur_in_the_running_lists_of_all_copies_part_none_of_them()
    {
        const string Whole = "A day with Kim Lantern (Harbour Lamp Engineer)";
        var text = Own(1) + Whole + "\n" + Own(2) + Whole + "\n" + Own(3);

        var found = Find(("a", "A day with Kim Lantern (Harbour ...", text), ("b", Whole, text), ("c", "What she says of wires", text + "It was good.\n"), ("d", "Lamp Engineer speaks up", text + "It was fine.\n"));

        Assert.Equal(["a", "b", "c", "d"], Assert.Single(found.Families).Members);
    }

    [Fact]
    public void A_year_is_no_name_of_another_thing()
    {
        var found = Find(("a", "The best lamps of 2023", Own(1) + "The list of 2023 is long.\n" + Own(2) + "In 2023 the lamps are bright.\n"), ("b", "The best lamps of 2024", Own(1) + "The list of 2024 is long.\n" + Own(2) + "In 2024 the lamps are bright.\n"));

        Assert.Equal(FamilyKind.Duplicate, Assert.Single(found.Families).Kind);
    }

    [Theory]
    [InlineData("Mend the Nova 80 Pro by hand", "Mend the Nova 80 GT by hand", "Pro", "GT", FamilyKind.Series)]
    [InlineData("Overhauled Lamp Error in Halls", "Resolved Lamp Error in Halls", "Overhauled", "Resolved", FamilyKind.Duplicate)]
    public void A_device_in_the_title_makes_a_series_and_a_spun_title_does_not(string one, string other, string from, string to, FamilyKind kind)
    {
        var found = Find(("a", one, Own(1) + $"Now the Nova 80 {from} is whole again.\n" + Own(2)), ("b", other, Own(1) + $"Now the Nova 80 {to} is whole again.\n" + Own(2)));

        Assert.Equal(kind, Assert.Single(found.Families).Kind);
    }

    [Fact]
    public void A_page_that_says_nothing_but_what_unrelated_ones_say_is_hollow_however_long()
    {
        var articles = Enumerable.Range(0, 8).Select(i => ($"art{i}", $"Lamp {i}", Own(i) + Own(i + 100) + Legal));
        var found = Find([.. articles, ("empty0", "Which lamp is for you", Legal), ("empty1", "Lamps for a desk", Legal)]);

        Assert.Equal(["empty0", "empty1"], found.Hollow.Select(page => page.Path));
        Assert.Equal(8, found.Statistics.Published);
    }

    [Fact]
    public void A_legal_page_that_is_the_only_one_of_its_text_stays()
    {
        var articles = Enumerable.Range(0, 8).Select(i => ($"art{i}", $"Lamp {i}", Own(i) + Own(i + 100)));

        Assert.Empty(Find([.. articles, ("legal", "Terms of the lamp house", Legal)]).Hollow);
    }

    [Fact]
    public void What_is_for_sale_is_set_aside_and_counted()
    {
        var finder = new DuplicateFinder();
        var found = finder.Find([Sketch(finder, "a", "Lamp", Own(1)), finder.Sketch(new DedupDocument("shop", "Lamp 7", Own(2), new Completeness(0, 0, 0), null) { IsForSale = true })]);

        Assert.True(Assert.Single(found.Hollow).IsForSale);
        Assert.Equal((2, 1, 1), (found.Statistics.Documents, found.Statistics.Hollow, found.Statistics.Published));
    }

    private static DedupResult Find(params (string Path, string Title, string Text)[] documents)
    {
        var finder = new DuplicateFinder();
        return finder.Find([.. documents.Select(document => Sketch(finder, document.Path, document.Title, document.Text))]);
    }

    private static DocumentSketch Sketch(DuplicateFinder finder, string path, string title, string text) =>
        finder.Sketch(new DedupDocument(path, title, text, new Completeness(0, 0, 0), null));

    /// <summary>Twelve sentences of words that no other text has.</summary>
    private static string Own(int text) => string.Concat(Enumerable.Range(0, 12).Select(line => $"{Word(text, line, 'q')} lies {Word(text, line, 'z')} below {Word(text, line, 'x')} until {Word(text, line, 'v')} comes.\n"));

    private static string Word(int text, int line, char kind) => string.Concat(kind, (char)('a' + (text % 26)), (char)('a' + (text / 26)), (char)('a' + line), "om");
}
