using System.Text.RegularExpressions;
using ContentForge.Audit;
using ContentForge.Configuration;

namespace ContentForge.Tests.Audit;

public sealed partial class AuditThemeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme").FullName;

    [Fact]
    public void The_theme_of_the_program_has_nothing_to_look_at() => Assert.Empty(TestTheme.Of(TestTheme.BuiltIn).Check());

    [Fact]
    public void A_file_of_the_user_wins()
    {
        Write("layout.html", "<title>{{ title }}</title>{{ content }}");
        Write("recurring.html", "{{ pieces ? 'some' : 'none' }}");
        Write("audit.css", "p {}");
        var theme = TestTheme.Of(_folder, TestTheme.BuiltIn);

        Assert.Equal("<title>A &amp; b</title>none", theme.Page("recurring.html", new RecurringView("A & b", null)));
        Assert.Equal("p {}", theme.Text("audit.css"));
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_refused_before_the_work_with_its_place()
    {
        Write("family.html", "one\n  {{ if }}");
        var refused = Assert.Throws<UsageException>(() => TestTheme.Of(_folder, TestTheme.BuiltIn).Check());
        Assert.StartsWith("audit/family.html:2:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_fails_is_refused_with_its_place()
    {
        Write("recurring.html", "\n{{ no_function 1 }}");
        var refused = Assert.Throws<UsageException>(() => TestTheme.Of(_folder, TestTheme.BuiltIn).Page("recurring.html", new RecurringView("", null)));
        Assert.StartsWith("audit/recurring.html:2:4", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Contains("audit/layout.html", Assert.Throws<UsageException>(() => TestTheme.Of(_folder).Check()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_page_may_be_longer_than_one_of_a_site()
    {
        var title = new string('a', 10 * 1024 * 1024);
        Assert.True(TestTheme.Of(TestTheme.BuiltIn).Page("recurring.html", new RecurringView(title, null)).Length > 2 * title.Length);
    }

    [Fact]
    public void The_page_for_theme_authors_names_every_value()
    {
        var page = File.ReadAllText(Path.Combine(TestTheme.BuiltIn, "README.md"));
        var section = page[page.IndexOf("## The audit", StringComparison.Ordinal)..page.IndexOf("## What a template gets", StringComparison.Ordinal)];
        Type[] views = [typeof(LayoutView), typeof(IndexView), typeof(FamilyView), typeof(RecurringView)];
        Assert.All(views.SelectMany(view => view.GetProperties()), value => Assert.Contains($"`{SnakeCase(value.Name)}`", section, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string SnakeCase(string name) => Capital().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "audit"));
        File.WriteAllText(Path.Combine(_folder, "audit", name), text);
    }
}
