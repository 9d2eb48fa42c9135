using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Promotions;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Clean.Removals;
using static ContentForge.Ingest.Tests.Clean.Recurrence.RecurrenceCorpus;

namespace ContentForge.Ingest.Tests.Clean.Promotions;

/// <summary>A product that many unrelated articles recommend is a promotion in each of them; the product that a manual is about is none.</summary>
public sealed class PromotedProductsTests
{
    private const string ByHand = "## Fix 1: Turn the lamp by hand\n\n1. Open the lid of the lamp.\n2. Turn the bulb to the left.\n\n";
    private const string Pitch = "If you have no time for this, let Lamp Wizard do it for you. Lamp Wizard has a free version and a Pro version.\n\n";
    private const string Way = "1. Download and install [Lamp Wizard](https://lampwizard.example/get).\n2. Run Lamp Wizard and press Mend.\n\n";

    [Fact]
    public void A_product_that_unrelated_articles_recommend_is_found() =>
        Assert.Equal(["Lamp Wizard"], Products(Corpus(i => ByHand + "## Fix 2: Mend it at once\n\n" + Pitch + Way)).Names);

    [Fact]
    public void A_fix_whose_only_way_is_the_product_is_its_vendors()
    {
        var fixes = Cleaned(ByHand + "## Fix 2: Mend it at once\n\n" + Pitch + Way).Article.Fixes;

        Assert.Equal([FixOrigin.Editorial, FixOrigin.VendorPromotion], fixes.Select(fix => fix.Origin));
    }

    [Fact]
    public void Of_two_ways_in_one_fix_only_that_of_the_product_is_its_vendors()
    {
        var (article, _) = Cleaned(ByHand + "## Fix 2: Get a new bulb\n\nThere are two ways.\n\n### By hand\n\n1. Take the old bulb to a shop.\n2. Ask for one of that size.\n\n### With a tool\n\n" + Pitch + Way);

        Assert.Equal(FixOrigin.VendorPromotion, article.Fixes[^1].Origin);
        Assert.Equal(["Take the old bulb to a shop.", "Ask for one of that size."], article.Fixes[1].Procedures.SelectMany(procedure => procedure.Steps).Select(step => step.Text));
        Assert.Equal(article.Fixes.Select(fix => fix.Id), article.Groups.SelectMany(group => group.FixIds));
        Assert.Equal([1, 2, 3], article.Fixes.Select(fix => fix.Ordinal));
    }

    [Fact]
    public void A_recommendation_outside_of_fixes_goes_and_the_sentences_beside_it_stay()
    {
        var (article, removals) = Cleaned("The bulb of this lamp grows dim within a year of use. Or let Lamp Wizard see to it.\n\n" + ByHand);

        Assert.Equal("The bulb of this lamp grows dim within a year of use.", Assert.IsType<ParagraphBlock>(Assert.Single(article.Intro)).Text.Plain);
        Assert.Equal("Or let Lamp Wizard see to it.", Assert.Single(removals).Text);
    }

    [Fact]
    public void An_article_about_the_product_stays_as_it_is()
    {
        var article = Article("about.md", "---\ntitle: Lamp Wizard does not start\n---\n\n" + ByHand + "## Fix 2: Install it anew\n\n" + Pitch + Way);

        Assert.Same(article, PromotionCleaner.Clean(article, Promoted).Article);
    }

    [Theory]
    [InlineData("## Step by step\n\n1. Open Lamp Wizard.\n2. Press Light.\n\n## The other way\n\n1. Open Lamp Wizard.\n2. Press Dark.\n\nLamp Wizard has a [free version](https://lampwizard.example/download) and a Pro version.\n\n")]
    [InlineData("## Install it\n\n1. Download and install [Lamp Wizard](https://lampwizard.example/download) from the portal.\n2. Run Lamp Wizard once.\n\n## Use it\n\n1. Open the lid.\n2. Look for the name.\n\n")]
    public void The_product_of_a_manual_is_no_promotion(string page) =>
        Assert.Empty(Products(Corpus(_ => page)).Names);

    [Fact]
    public void A_manual_that_names_its_product_in_the_titles_sells_nothing()
    {
        var articles = Enumerable.Range(0, 30).Select(i => Article($"m{i}.md", $"---\ntitle: How Lamp Wizard mends lamp {Own(i)[..12]}\n---\n\n{Own(i)}{ByHand}## Fix 2: The quick way\n\n{Pitch}{Way}")).ToImmutableArray();

        Assert.Empty(Products(articles).Names);
    }

    [Fact]
    public void A_few_articles_make_no_habit() =>
        Assert.Empty(Products(Corpus(i => i < 4 ? ByHand + "## Fix 2: Mend it at once\n\n" + Pitch + Way : ByHand)).Names);

    private static PromotedProducts Promoted => Products(Corpus(_ => ByHand + "## Fix 2: Mend it at once\n\n" + Pitch + Way));

    private static (HelpArticle Article, ImmutableArray<Removal> Removals) Cleaned(string body) =>
        PromotionCleaner.Clean(Article("one.md", "---\ntitle: The lamp on the desk stays dark\n---\n\n" + body), Promoted);

    private static ImmutableArray<HelpArticle> Corpus(Func<int, string> body) => Of(30, i => Own(i) + body(i));

    private static PromotedProducts Products(ImmutableArray<HelpArticle> articles) =>
        PromotedProducts.Find(articles.Select(article => (article.Source.File, SoldNames.Of(article, []))), new RecurrenceOptions());
}
