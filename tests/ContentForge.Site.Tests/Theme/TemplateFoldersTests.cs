using System.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Site.Theme;

namespace ContentForge.Site.Tests.Theme;

public sealed class TemplateFoldersTests : IDisposable
{
    private readonly TestTheme _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void TheFirstFolderThatHasAFileWins()
    {
        _files.Write("mine/header.html", "my header");
        _files.Write("default/header.html", "default header");
        _files.Write("default/parts/footer.html", "default footer");
        var folders = new TemplateFolders([Path.Combine(_files.Root, "mine"), Path.Combine(_files.Root, "absent"), Path.Combine(_files.Root, "default")]);

        Assert.Equal("my header", folders.Read("header.html"));
        Assert.Equal("default footer", folders.Read("parts/footer.html"));
        Assert.Null(folders.Read("sidebar.html"));
        Assert.Null(folders.Read("parts"));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("parts/../../secret.txt")]
    [InlineData("..")]
    [InlineData("./page.html")]
    [InlineData("/etc/hostname")]
    [InlineData("parts//page.html")]
    [InlineData("parts/")]
    [InlineData("parts\\page.html")]
    [InlineData("..\\secret.txt")]
    [InlineData("C:page.html")]
    [InlineData("page.html\0")]
    [InlineData("")]
    public void NamesThatCouldLeaveTheFolderAreAbsent(string name)
    {
        _files.Write("secret.txt", "secret");
        _files.Write("theme/page.html", "page");
        _files.Write("theme/parts/page.html", "page");

        Assert.Null(new TemplateFolders([Path.Combine(_files.Root, "theme")]).Read(name));
    }

    [Fact]
    public void FilesBehindLinksAreAbsent()
    {
        var secret = _files.Write("outside/secret.txt", "secret");
        _files.Write("theme/page.html", "page");
        File.CreateSymbolicLink(Path.Combine(_files.Root, "theme", "file.txt"), secret);
        File.CreateSymbolicLink(Path.Combine(_files.Root, "theme", "dangling.txt"), "nowhere");
        Directory.CreateSymbolicLink(Path.Combine(_files.Root, "theme", "folder"), Path.Combine(_files.Root, "outside"));
        var folders = new TemplateFolders([Path.Combine(_files.Root, "theme")]);

        Assert.Null(folders.Read("file.txt"));
        Assert.Null(folders.Read("dangling.txt"));
        Assert.Null(folders.Read("folder/secret.txt"));
    }

    [Fact]
    public void AFileBehindALinkDoesNotHideThatOfTheNextFolder()
    {
        var secret = _files.Write("outside/secret.txt", "secret");
        _files.Write("default/page.html", "default");
        Directory.CreateDirectory(Path.Combine(_files.Root, "mine"));
        File.CreateSymbolicLink(Path.Combine(_files.Root, "mine", "page.html"), secret);

        Assert.Equal("default", new TemplateFolders([Path.Combine(_files.Root, "mine"), Path.Combine(_files.Root, "default")]).Read("page.html"));
    }

    [Fact]
    public void AnIncludeCannotLeaveTheFolder()
    {
        _files.Write("page.html", "text\n{{ include '../secret.txt' }}");

        Assert.Equal("page.html:2:4: error CF5002: The theme has no '../secret.txt'.", _files.Error());
    }

    [Fact]
    public void AByteMoreThanTheLimitIsTooLong()
    {
        _files.Write("page.html", "{{ include 'long.html' }}");
        _files.Write("long.html", new string('a', TemplateFolders.MaxBytes));
        Assert.Equal(TemplateFolders.MaxBytes, _files.Page().Length);

        using var tooLong = new TestTheme(("page.html", "{{ include 'long.html' }}"), ("long.html", new string('a', TemplateFolders.MaxBytes + 1)));
        Assert.Equal("page.html:1:4: error CF5002: The template 'long.html' has more than 1048576 bytes.", tooLong.Error());
        Assert.Equal("long.html: error CF5002: The template 'long.html' has more than 1048576 bytes.", Assert.Single(tooLong.Check("long.html")).ToString());
    }

    [Fact]
    public void APipeIsNotWaitedFor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders on Windows.");
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(_files.Root, "page.html")]))
            mkfifo.WaitForExit();

        Assert.Equal("page.html: error CF5002: The template 'page.html' is no file but a pipe, a socket or a device.", Assert.Single(_files.Check()).ToString());
        Assert.Throws<SpecialFileException>(() => new TemplateFolders([_files.Root]).Read("page.html"));
    }
}
