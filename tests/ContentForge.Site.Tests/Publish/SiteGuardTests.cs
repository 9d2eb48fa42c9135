using System.Text;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Model;
using ContentForge.Site.Publish;

namespace ContentForge.Site.Tests.Publish;

/// <summary>What is not the build's own survives it, whenever it comes into the folder.</summary>
public sealed class SiteGuardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SiteGuardTests() => Publish(Plan("old"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Keeps_a_file_that_appears_while_the_new_site_is_written() =>
        RefusesWhen(() => File.WriteAllText(_folder["site/a/upload.txt"], "mine"), "CF6004", "'a/upload.txt' was not written by a build.");

    [Fact]
    public void Keeps_an_empty_folder_that_appears_while_the_new_site_is_written() =>
        RefusesWhen(() => Directory.CreateDirectory(_folder["site/uploads/today"]), "CF6004", "'uploads/today' was not written by a build.");

    [Fact]
    public void Keeps_a_change_that_is_made_while_the_new_site_is_written() =>
        RefusesWhen(() => File.WriteAllText(_folder["site/index.html"], "mine"), "CF6005", "'index.html' is not as the build wrote it.");

    [Fact]
    public void Sees_a_change_that_keeps_the_length() =>
        RefusesWhen(() => File.WriteAllText(_folder["site/index.html"], "odd"), "CF6005", "'index.html' is not as the build wrote it.");

    [Fact]
    public void Keeps_a_link_in_the_place_of_a_file() => RefusesWhen(
        () =>
        {
            File.Move(_folder["site/index.html"], _folder["mine.html"]);
            File.CreateSymbolicLink(_folder["site/index.html"], _folder["mine.html"]);
        },
        "CF6005",
        "'index.html' is not as the build wrote it.");

    [Theory]
    [InlineData("uploads")]
    [InlineData("a/inner/most")]
    public void Refuses_a_site_with_an_empty_folder_of_somebody(string name)
    {
        Directory.CreateDirectory(_folder["site/" + name]);

        var result = Publish(Plan("new"));

        Assert.Equal($"'{name}' was not written by a build.", Assert.Single(result.Diagnostics).Message);
        Assert.True(Directory.Exists(_folder["site/" + name]));
    }

    [Fact]
    public void Names_every_file_that_is_not_as_the_build_wrote_it()
    {
        File.WriteAllText(_folder["site/index.html"], "mine");
        File.WriteAllText(_folder["site/a/b.html"], "mine");
        File.WriteAllText(_folder["site/c.html"], "mine");

        Assert.Equal(
            ["'c.html' was not written by a build.", "'a/b.html' is not as the build wrote it.", "'index.html' is not as the build wrote it."],
            Publish(Plan("new")).Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void Takes_no_offence_at_what_was_taken_away_or_at_what_file_managers_leave()
    {
        File.Delete(_folder["site/a/b.html"]);
        File.WriteAllText(_folder["site/a/.DS_Store"], "");

        Assert.True(Publish(Plan("new")).Published);
        Assert.Equal(["site/.contentforge-manifest", "site/a/b.html", "site/index.html"], _folder.Files());
    }

    [Fact]
    public void Replaces_changed_files_when_they_may_be_lost_and_nothing_else()
    {
        File.WriteAllText(_folder["site/index.html"], "mine");
        var options = new PublishOptions { DiscardChanges = true };

        Assert.True(new SitePublisher(_folder["site"], options).Publish(Plan("new"), CancellationToken.None).Published);
        File.WriteAllText(_folder["site/mine.txt"], "mine");
        Assert.False(new SitePublisher(_folder["site"], options).Publish(Plan("newer"), CancellationToken.None).Published);
        Assert.Equal("mine", File.ReadAllText(_folder["site/mine.txt"]));
    }

    [Fact]
    public void Puts_the_old_site_back_when_something_is_found_after_the_exchange()
    {
        var folder = new OutputFolder(_folder["site"]);
        Directory.CreateDirectory(folder.Staging);
        File.WriteAllText(Path.Combine(folder.Staging, "index.html"), "new");
        var seen = new SiteInspection(CancellationToken.None);
        seen.Look(folder.Site);

        // The same length and the same time: the quick look before the exchange cannot see it.
        var time = File.GetLastWriteTimeUtc(_folder["site/index.html"]);
        File.WriteAllText(_folder["site/index.html"], "odd");
        File.SetLastWriteTimeUtc(_folder["site/index.html"], time);
        var found = new SiteGuard("site", new PublishOptions()).Exchange(folder, seen);

        Assert.Equal(DiagnosticCodes.ChangedOutput, Assert.Single(found).Code);
        Assert.Equal("odd", File.ReadAllText(_folder["site/index.html"]));
        Assert.Equal("new", File.ReadAllText(Path.Combine(folder.Staging, "index.html")));
    }

    [Fact]
    public void Puts_the_old_site_back_where_folders_cannot_be_exchanged()
    {
        var folder = new OutputFolder(_folder["site"]);
        Directory.CreateDirectory(folder.Staging);
        File.WriteAllText(Path.Combine(folder.Staging, "index.html"), "new");

        folder.MoveInTwoSteps();
        folder.SwapBack(folder.Previous);

        Assert.Equal("old", File.ReadAllText(_folder["site/index.html"]));
        Assert.False(Directory.Exists(folder.Previous));
    }

    [Fact]
    public void Deletes_nothing_that_comes_into_an_old_site_after_it_was_looked_at()
    {
        var folder = new OutputFolder(_folder["site"]);
        Directory.Move(folder.Site, folder.Staging);
        File.WriteAllText(Path.Combine(folder.Staging, "late.txt"), "mine");

        folder.Delete(folder.Staging);

        Assert.Equal([".contentforge-kept-site"], folder.Kept);
        Assert.Equal("mine", File.ReadAllText(_folder[".contentforge-kept-site/late.txt"]));
    }

    [Fact]
    public void Keeps_what_somebody_put_into_a_site_that_a_killed_build_had_exchanged()
    {
        Directory.Move(_folder["site"], _folder[".contentforge-staging-site"]);
        File.WriteAllText(_folder[".contentforge-staging-site/mine.txt"], "mine");

        var result = Publish(Plan("new"));

        Assert.True(result.Published);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.KeptFiles && diagnostic.Message.Contains("'.contentforge-kept-site'", StringComparison.Ordinal));
        Assert.Equal("mine", File.ReadAllText(_folder[".contentforge-kept-site/mine.txt"]));
    }

    [Theory]
    [InlineData(10, 5, 0.5, true)]
    [InlineData(10, 4, 0.5, false)]
    [InlineData(1, 0, 0.5, false)]
    [InlineData(10, 1, 0.1, true)]
    [InlineData(10, 9, 1, false)]
    [InlineData(10, 0, 0, true)]
    [InlineData(3, 2, 0.5, true)]
    public void Keeps_a_share_of_the_articles(int before, int now, double share, bool isPublished)
    {
        Publish(Articles(before));

        var result = new SitePublisher(_folder["site"], new PublishOptions { MinShare = share }).Publish(Articles(now), CancellationToken.None);

        Assert.Equal(isPublished, result.Published);
        Assert.Equal(isPublished ? now : before, Directory.GetFiles(_folder["site"], "*.md").Length);
    }

    private void RefusesWhen(Action change, string code, string message)
    {
        var changed = false;
        var plan = new SitePlan(
            [new PlannedFile(SitePath.Parse("index.html"), () =>
            {
                if (!Interlocked.Exchange(ref changed, true))
                    change();
                return "new"u8.ToArray();
            })],
            []);

        var result = Publish(plan);

        Assert.False(result.Published);
        var found = Assert.Single(result.Diagnostics);
        Assert.Equal((code, message), (found.Code.Id, found.Message));
        Assert.NotEqual("new", File.ReadAllText(_folder["site/index.html"]));
        Assert.False(Directory.Exists(_folder[".contentforge-staging-site"]));
    }

    private PublishResult Publish(SitePlan plan) => new SitePublisher(_folder["site"]).Publish(plan, CancellationToken.None);

    private static SitePlan Plan(string content) => Plan([("index.html", content), ("a/b.html", content)]);

    private static SitePlan Articles(int count) =>
        Plan([("index.html", "home"), .. Enumerable.Range(0, count).Select(number => ($"{number}.md", "# Article"))]);

    private static SitePlan Plan(IEnumerable<(string Path, string Content)> files) =>
        new([.. files.Select(file => new PlannedFile(SitePath.Parse(file.Path), () => Encoding.UTF8.GetBytes(file.Content)))], []);
}
