namespace ContentForge.Templating.Tests;

public sealed class LoaderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("templates").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_first_folder_that_has_a_file_wins()
    {
        Write("mine/header.html", "my header");
        Write("default/header.html", "default header");
        Write("default/parts/footer.html", "default footer");
        var set = new TemplateSet(new FolderTemplateLoader(Path.Combine(_root, "mine"), Path.Combine(_root, "default")));

        Assert.Equal("my header", set.Get("header.html")!.Render());
        Assert.Equal("default footer", set.Get("parts/footer.html")!.Render());
        Assert.Null(set.Get("sidebar.html"));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("parts/../../secret.txt")]
    [InlineData("./page.html")]
    [InlineData("/etc/hostname")]
    [InlineData("parts//page.html")]
    [InlineData("parts\\page.html")]
    [InlineData("C:page.html")]
    [InlineData("page.html\0")]
    [InlineData("")]
    public void Names_that_could_leave_the_folder_are_absent(string name)
    {
        Write("secret.txt", "secret");
        Write("theme/page.html", "page");
        Write("theme/parts/page.html", "page");

        Assert.Null(new FolderTemplateLoader(Path.Combine(_root, "theme")).Load(name));
    }

    [Fact]
    public void Files_behind_links_are_absent()
    {
        Write("outside/secret.txt", "secret");
        Directory.CreateDirectory(Path.Combine(_root, "theme"));
        File.CreateSymbolicLink(Path.Combine(_root, "theme", "file.txt"), Path.Combine(_root, "outside", "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "theme", "folder"), Path.Combine(_root, "outside"));
        var loader = new FolderTemplateLoader(Path.Combine(_root, "theme"));

        Assert.Null(loader.Load("file.txt"));
        Assert.Null(loader.Load("folder/secret.txt"));
    }

    [Fact]
    public void A_template_is_loaded_and_parsed_once()
    {
        var loader = new CountingLoader();
        var set = new TemplateSet(loader);

        Assert.Equal("xxx", Template.Parse("{{ for i in 1..3; include 'part'; end }}").Render(null, new RenderOptions { Templates = set }));
        Assert.Same(set.Get("part"), set.Get("part"));
        Assert.Equal(1, loader.Count);
    }

    [Fact]
    public void Errors_of_an_include_are_reported_where_it_is_included()
    {
        var set = new TemplateSet(new DictionaryTemplateLoader([KeyValuePair.Create("bad", "text {{ 1 + }}")]));

        var result = Template.Parse("a\n{{ include 'bad' }}").TryRender(null, new RenderOptions { Templates = set });

        Assert.Equal(
            "text(2,4) : error : Error while parsing template `bad` Parser messages:\n bad(1,13) : error : Error while parsing binary expression: "
            + "Expecting an <expression> to the right of the operator instead of `}}` in: <expression> operator <expression>\n",
            result.Error?.ToString());
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private sealed class CountingLoader : ITemplateLoader
    {
        public int Count { get; private set; }

        public string? Load(string name)
        {
            Count++;
            return "x";
        }
    }
}
