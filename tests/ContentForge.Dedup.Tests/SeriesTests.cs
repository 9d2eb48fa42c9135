using ContentForge.Dedup.Results;
using ContentForge.Dedup.Series;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests;

public sealed class SeriesTests
{
    /// <summary>An article about a device, in the shape of the ones that a shop writes for each of its devices.</summary>
    private static string About(string device, string thing = "contacts") =>
        $"""
        Losing the {thing} of a {device} hurts, and most people only notice it when they need them.
        Before you try anything, stop using the {device}, because new data may take the place of the lost {thing}.
        Part 1. Get the {thing} back with a cable
        Install the recovery program on your computer and start it. It greets you with a window that asks for a phone.
        Connect the {device} with its cable and wait a few seconds until the program shows the name of the phone.
        Allow debugging on the {device} when it asks you. The program can not see anything without this permission.
        Choose {thing} from the list of what can be saved and press the button below it. A scan takes some minutes.
        Look through what was found, mark what you miss, and save it to a folder of your computer.
        Part 2. Get the {thing} back without a computer
        Open the store of the {device} and look for the application of the maker. It is free for one month.
        Sign in with the account that you used before. The last backup appears on its first page, with a date.
        Press restore and leave the {device} on a charger until it is done, or it may stop in the middle.
        With either way your {device} should show all {thing} again after a restart. Make a backup every week from now on.
        """;

    [Fact]
    public void Variants_for_devices_are_a_series_and_never_merged()
    {
        var result = Find(
            Document("a.md", About("Acme One 5")), Document("b.md", About("Zeta X90 Pro")), Document("c.md", About("Lumo C12")));
        var series = Assert.Single(result.Families);
        Assert.Equal(FamilyKind.Series, series.Kind);
        Assert.True(DeviceSeries.Is(series));
        Assert.Equal(["a.md", "b.md", "c.md"], series.Members);
        Assert.Equal(3, result.Statistics.Published);
        Assert.All(series.Substitutions, s => Assert.Equal(7, s.Count));
    }

    [Fact]
    public void The_substituted_words_are_told() =>
        Assert.Equal(
            [new Substitution("acme one 5", "zeta x90 pro", 8)],
            Assert.Single(Find(Document("a.md", About("Acme One 5"), "Save the Acme One 5"), Document("b.md", About("Zeta X90 Pro"), "Save the Zeta X90 Pro")).Families).Substitutions);

    [Fact]
    public void A_name_without_a_digit_is_known_by_its_capitals() =>
        Assert.Equal(FamilyKind.Series, Assert.Single(Find(Document("a.md", About("Acme Falcon")), Document("b.md", About("Zeta Heron"))).Families).Kind);

    [Fact]
    public void A_name_that_only_grows_makes_a_variant() =>
        Assert.Equal(FamilyKind.Series, Assert.Single(Find(Document("a.md", About("Lumo C12")), Document("b.md", About("Lumo C12 Plus"))).Families).Kind);

    [Fact]
    public void Another_task_is_not_a_variant()
    {
        var result = Find(Document("a.md", About("Acme One 5")), Document("b.md", About("Acme One 5", thing: "photos")), Document("c.md", About("Zeta X90", thing: "photos")));
        Assert.Equal(["b.md", "c.md"], Assert.Single(result.Families).Members);
    }

    [Fact]
    public void Copies_of_a_variant_are_merged_and_belong_to_the_series()
    {
        var result = Find(
            Document("a.md", About("Acme One 5")), Document("b.md", About("Zeta X90")), Document("c.md", About("Zeta X90"), fixes: 2));
        Assert.Collection(
            result.Families,
            f => Assert.Equal((FamilyKind.Duplicate, "c.md", 2), (f.Kind, f.Canonical, f.Members.Count)),
            f => Assert.Equal((FamilyKind.Series, "c.md", 3), (f.Kind, f.Canonical, f.Members.Count)));
    }

    [Theory]
    [InlineData("vertical", "horizontal")]
    [InlineData("left", "right")]
    [InlineData("enabled", "disabled")]
    public void An_opposite_word_keeps_two_texts_apart(string word, string opposite)
    {
        var text = Invent(20, 60);
        string With(string w) => text.Insert(text.Length / 2, $"You see a {w} line there.\n") + $"That was the {w} line of the screen.";
        var family = Assert.Single(Find(Document("a.md", With(word)), Document("b.md", With(opposite))).Families);
        Assert.Equal(FamilyKind.Series, family.Kind);
        Assert.False(DeviceSeries.Is(family));
        Assert.Equal(new Substitution(word, opposite, 2), Assert.Single(family.Substitutions));
    }

    [Fact]
    public void A_renumbered_step_does_not_keep_copies_apart()
    {
        var text = Invent(21, 80);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string Numbered(int from) => string.Join('\n', lines.Select((line, i) => i % 10 == 0 ? $"Step {from + i / 10}. {line}" : line));
        Assert.Equal(FamilyKind.Duplicate, Assert.Single(Find(Document("a.md", Numbered(1)), Document("b.md", Numbered(2))).Families).Kind);
    }

    [Fact]
    public void A_step_number_left_in_a_text_does_not_keep_copies_apart()
    {
        var lines = Invent(25, 80).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var numbered = string.Join(' ', lines.Select((line, i) => i % 20 == 7 ? $"4. {line} Click Uninstall." : $"{line} Click Uninstall."));
        var plain = string.Join('\n', lines.Select(line => $"{line} Click Uninstall."));
        Assert.Equal(FamilyKind.Duplicate, Assert.Single(Find(Document("a.md", plain), Document("b.md", numbered)).Families).Kind);
    }

    [Fact]
    public void A_single_other_number_does_not_keep_copies_apart()
    {
        var text = Invent(22, 60);
        var result = Find(Document("a.md", text + "It took us about 20 minutes."), Document("b.md", text + "It took us about 25 minutes."));
        Assert.Equal(FamilyKind.Duplicate, Assert.Single(result.Families).Kind);
    }

    [Fact]
    public void A_variant_known_from_its_title_is_kept_apart_even_if_the_text_names_it_once()
    {
        var text = Invent(23, 60);
        var result = Find(
            Document("a.md", text + "This is for Windows 10 only.", "Sound fails on Windows 10"),
            Document("b.md", text + "This is for Windows 11 only.", "Sound fails on Windows 11"));
        Assert.Equal(FamilyKind.Series, Assert.Single(result.Families).Kind);
    }

    [Fact]
    public void Spun_titles_over_one_body_are_duplicates()
    {
        var text = Invent(24);
        var result = Find(Document("a.md", text, "Sound fails on Windows 10"), Document("b.md", text, "No audio in Windows 11? Try this"));
        Assert.Equal(FamilyKind.Duplicate, Assert.Single(result.Families).Kind);
    }
}
