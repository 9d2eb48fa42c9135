using System.Text;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using ContentForge.Site.Publish;

namespace ContentForge.Site.Tests.Publish;

public sealed class SitePublisherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Publishes_into_a_folder_that_does_not_exist()
    {
        var result = Publish(Plan(("index.html", "<p>one</p>"), ("a/b.html", "<a href=\"../index.html\">up</a>")));

        Assert.True(result.Published);
        Assert.Equal(2, result.Files);
        Assert.Equal(["site/.contentforge-manifest", "site/a/b.html", "site/index.html"], _folder.Files());
    }

    [Fact]
    public void Replaces_the_old_site_as_a_whole()
    {
        Publish(Plan(("index.html", "old"), ("gone.html", "old")));

        Assert.True(Publish(Plan(("index.html", "new"))).Published);

        Assert.Equal(["site/.contentforge-manifest", "site/index.html"], _folder.Files());
        Assert.Equal("new", File.ReadAllText(_folder["site/index.html"]));
    }

    [Fact]
    public void Writes_the_same_bytes_for_the_same_plan()
    {
        var plan = Plan(("index.html", "one"), ("z.html", "two"), ("a.html", "three"));
        Publish(plan);
        var first = File.ReadAllText(_folder["site/.contentforge-manifest"]);
        Publish(plan);

        Assert.Equal(first, File.ReadAllText(_folder["site/.contentforge-manifest"]));
    }

    [Fact]
    public void Lists_its_files_in_the_form_of_sha256sum()
    {
        Publish(Plan(("index.html", "one")));

        Assert.Equal(
            "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  index.html\n",
            File.ReadAllText(_folder["site/.contentforge-manifest"]));
    }

    [Theory]
    [InlineData("<a href=\"missing.html\">x</a>", "CF6101")]
    [InlineData("<a href=\"a.html#missing\">x</a>", "CF6102")]
    [InlineData("<script>1</script>", "CF6103")]
    [InlineData("<p id=x></p><p id=x></p>", "CF6104")]
    public void Refuses_a_site_that_fails_its_check_and_keeps_the_old_one(string page, string code)
    {
        Publish(Plan(("index.html", "old")));

        var result = Publish(Plan(("index.html", page), ("a.html", "<p id=\"here\">a</p>")));

        Assert.False(result.Published);
        Assert.Equal("Of 2 planned files 2 were written, and 1 errors were found in them.", result.Diagnostics[0].Message);
        Assert.Equal(["CF6003", code], result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code.Id));
        Assert.Equal(["site/.contentforge-manifest", "site/index.html"], _folder.Files());
        Assert.Equal("old", File.ReadAllText(_folder["site/index.html"]));
    }

    [Fact]
    public void Publishes_what_could_be_better_and_says_so()
    {
        var result = Publish(Plan(("index.html", "<html lang=en><title>T</title>"), ("lost.html", "<html lang=en><title>T</title>")));

        Assert.True(result.Published);
        Assert.Equal("CF6106", Assert.Single(result.Diagnostics).Code.Id);
    }

    [Fact]
    public void Accepts_a_link_to_an_anchor_of_another_page() =>
        Assert.True(Publish(Plan(("index.html", "<a href=\"a.html#here\">x</a>"), ("a.html", "<p id=\"here\">a</p>"))).Published);

    [Fact]
    public void Refuses_a_folder_with_files_of_somebody_else()
    {
        Directory.CreateDirectory(_folder["site/notes"]);
        File.WriteAllText(_folder["site/notes/mine.txt"], "precious");

        var result = Publish(Plan(("index.html", "new")));

        Assert.False(result.Published);
        Assert.Equal(DiagnosticCodes.ForeignOutput, Assert.Single(result.Diagnostics).Code);
        Assert.Contains("'notes/mine.txt'", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(["site/notes/mine.txt"], _folder.Files());
    }

    [Fact]
    public void Refuses_a_published_site_into_which_somebody_has_put_a_file()
    {
        Publish(Plan(("index.html", "old")));
        File.WriteAllText(_folder["site/CNAME"], "help.example");

        Assert.False(Publish(Plan(("index.html", "new"))).Published);
        Assert.Equal("help.example", File.ReadAllText(_folder["site/CNAME"]));
        Assert.Equal("old", File.ReadAllText(_folder["site/index.html"]));
    }

    [Fact]
    public void Keeps_the_old_site_when_a_page_cannot_be_rendered()
    {
        Publish(Plan(("index.html", "old")));
        var broken = new Diagnostic(DiagnosticCodes.TemplateError, "article.html", SourceSpan.At(3, 5), "No such thing.");
        var plan = new SitePlan([new PlannedFile(SitePath.Parse("index.html"), () => throw new RenderingFailedException(broken))], []);

        var result = Publish(plan);

        Assert.False(result.Published);
        Assert.Equal([broken], result.Diagnostics);
        Assert.Equal(["site/.contentforge-manifest", "site/index.html"], _folder.Files());
        Assert.Equal("old", File.ReadAllText(_folder["site/index.html"]));
    }

    [Fact]
    public void Reports_a_failing_disk_and_keeps_the_old_site()
    {
        Publish(Plan(("index.html", "old")));
        var plan = new SitePlan([new PlannedFile(SitePath.Parse("index.html"), () => throw new IOException("No space left."))], []);

        var result = Publish(plan);

        Assert.False(result.Published);
        Assert.Equal(DiagnosticCodes.CannotPublish, Assert.Single(result.Diagnostics).Code);
        Assert.Equal("old", File.ReadAllText(_folder["site/index.html"]));
        Assert.Equal(["site/.contentforge-manifest", "site/index.html"], _folder.Files());
    }

    [Fact]
    public void Leaves_nothing_behind_when_it_is_stopped()
    {
        Publish(Plan(("index.html", "old")));
        using var stop = new CancellationTokenSource();
        var plan = new SitePlan(
            [new PlannedFile(SitePath.Parse("a.html"), () => { stop.Cancel(); return []; }), .. Plan(("index.html", "new")).Files], []);

        Assert.Throws<OperationCanceledException>(() => new SitePublisher(_folder["site"]).Publish(plan, stop.Token));
        Assert.Equal(["site/.contentforge-manifest", "site/index.html"], _folder.Files());
        Assert.Equal("old", File.ReadAllText(_folder["site/index.html"]));
    }

    [Fact]
    public void Lets_only_one_build_write()
    {
        PublishResult? inner = null;
        var plan = new SitePlan(
            [new PlannedFile(SitePath.Parse("index.html"), () => { inner ??= Publish(Plan(("index.html", "other"))); return []; })], []);

        Assert.True(Publish(plan).Published);
        Assert.Equal(DiagnosticCodes.BuildRunning, Assert.Single(inner!.Diagnostics).Code);
    }

    [Fact]
    public void Cleans_up_after_a_build_that_was_killed()
    {
        Publish(Plan(("index.html", "old")));
        Directory.CreateDirectory(_folder[".contentforge-staging-site/half"]);
        File.WriteAllText(_folder[".contentforge-staging-site/half/done.html"], "half");
        File.WriteAllText(_folder[".contentforge-lock-site"], "");

        Assert.True(Publish(Plan(("index.html", "new"))).Published);
        Assert.Equal(["site/.contentforge-manifest", "site/index.html"], _folder.Files());
    }

    [Fact]
    public void Brings_back_a_site_that_a_killed_build_had_put_aside()
    {
        Publish(Plan(("index.html", "old")));
        Directory.Move(_folder["site"], _folder[".contentforge-previous-site"]);

        Assert.False(Publish(Plan(("index.html", "<script>1</script>"))).Published);
        Assert.Equal("old", File.ReadAllText(_folder["site/index.html"]));
    }

    [Fact]
    public void Swaps_in_two_steps_where_folders_cannot_be_exchanged()
    {
        Publish(Plan(("index.html", "old")));
        var folder = new OutputFolder(_folder["site"]);
        Directory.CreateDirectory(folder.Staging);
        File.WriteAllText(Path.Combine(folder.Staging, "index.html"), "new");

        folder.MoveInTwoSteps();
        folder.CleanUp();

        Assert.Equal("new", File.ReadAllText(_folder["site/index.html"]));
        Assert.Equal(["site/index.html"], _folder.Files());
    }

    [Fact]
    public void Keeps_the_permissions_of_the_folder()
    {
        if (OperatingSystem.IsWindows())
            return;

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        Publish(Plan(("index.html", "old")));
        File.SetUnixFileMode(_folder["site"], Mode);

        Publish(Plan(("index.html", "new")));

        Assert.Equal(Mode, File.GetUnixFileMode(_folder["site"]));
    }

    [Fact]
    public void Refuses_a_folder_that_holds_a_link_to_another()
    {
        Publish(Plan(("index.html", "old"), ("a/b.html", "old")));
        Directory.Move(_folder["site/a"], _folder["mine"]);
        Directory.CreateSymbolicLink(_folder["site/a"], _folder["mine"]);

        var result = Publish(Plan(("index.html", "new")));

        Assert.Contains("'a'", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_folder["mine/b.html"]));
    }

    [Fact]
    public void Writes_nothing_through_a_link_in_the_place_of_its_staging_folder()
    {
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder[".contentforge-staging-site"], _folder["elsewhere"]);

        Assert.True(Publish(Plan(("index.html", "new"))).Published);
        Assert.Empty(Directory.GetFiles(_folder["elsewhere"]));
        Assert.Null(new DirectoryInfo(_folder["site"]).LinkTarget);
    }

    [Fact]
    public void Follows_a_link_to_the_output_folder()
    {
        Directory.CreateDirectory(_folder["real"]);
        Directory.CreateSymbolicLink(_folder["site"], _folder["real"]);

        Assert.True(Publish(Plan(("index.html", "new"))).Published);
        Assert.NotNull(new DirectoryInfo(_folder["site"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(_folder["real/index.html"]));
    }

    private PublishResult Publish(SitePlan plan) => new SitePublisher(_folder["site"]).Publish(plan, CancellationToken.None);

    private static SitePlan Plan(params (string Path, string Content)[] files) =>
        new([.. files.Select(file => new PlannedFile(SitePath.Parse(file.Path), () => Encoding.UTF8.GetBytes(file.Content)))], []);
}
