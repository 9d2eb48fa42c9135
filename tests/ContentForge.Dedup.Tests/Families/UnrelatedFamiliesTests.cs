using ContentForge.Dedup.Families;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;

namespace ContentForge.Dedup.Tests.Families;

public sealed class UnrelatedFamiliesTests
{
    private static readonly DuplicateFinder Finder = new(new DedupOptions());

    [Fact]
    public void Copies_series_and_relatives_are_one_family_named_after_its_first_path()
    {
        var none = Finder.Find([]);
        var families = new UnrelatedFamilies(none with
        {
            Families = [Family("m.md", "b.md", "m.md")],
            Related = [new RelatedList("m.md", [new RelatedDocument("a.md", 0.5)]), new RelatedList("x.md", [new RelatedDocument("y.md", 0.5)])],
        });

        Assert.Equal(["a.md", "a.md", "a.md", "x.md", "x.md", "z.md"], new[] { "a.md", "b.md", "m.md", "x.md", "y.md", "z.md" }.Select(families.Of));
    }

    private static DuplicateFamily Family(string canonical, params string[] members) => new(FamilyKind.Duplicate, canonical, members, null!, []);
}
