using ContentForge.Core.Model;
using ContentForge.Ingest.Extract;

namespace ContentForge.Ingest.Tests.Extract.Assembly;

/// <summary>What cleaning finds to be selling arrives in the model: marked, and whole.</summary>
public sealed class PromotionTests
{
    private const string ByHand = "## Fix 1: Press the key\n\n1. Look for the small sun.\n2. Press the key.\n\n";

    private const string Sold =
        "## Fix 2: Let Light Doctor look\n\n[Light Doctor](https://doctor.sjv.io/x1) finds the driver for you. The Pro version of Light Doctor does it with one click.\n\n"
        + "1. Open Light Doctor and wait.\n2. Click Mend all.\n\n";

    private const string Either =
        "## Fix 2: Update the driver\n\nYou can do it manually on the page of the maker. Or let [Light Doctor](https://doctor.sjv.io/x1) do it. The Pro version of Light Doctor needs one click. Light Doctor is quick.\n\n"
        + "1. Open Light Doctor and wait.\n2. Click Mend all.\n\n";

    [Fact]
    public void A_section_that_sells_is_marked_and_keeps_its_steps()
    {
        var fixes = Fixes(ByHand + Sold);

        Assert.Equal([FixOrigin.Editorial, FixOrigin.VendorPromotion], fixes.Select(fix => fix.Origin));
        Assert.Equal(2, fixes[1].Procedures.Single().Steps.Length);
    }

    [Fact]
    public void A_section_that_also_tells_how_to_do_it_by_hand_is_not() =>
        Assert.All(Fixes(ByHand + Either), fix => Assert.Equal(FixOrigin.Editorial, fix.Origin));

    private static IReadOnlyList<Fix> Fixes(string body) =>
        ArticleExtractor.Extract(Articles.Clean("---\ntitle: Keyboard lights stay dark\n---\n\nThe lights follow a sensor.\n\n" + body)).Fixes;
}
