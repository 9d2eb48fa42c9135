using ContentForge.Core.Files;

namespace ContentForge.Core.Tests.Files;

/// <summary>Two ways to one place are known to be one, and two places are never taken for one.</summary>
public sealed class RealPathTests : IDisposable
{
    private readonly string _root = RealPath.Of(Directory.CreateTempSubdirectory("contentforge-").FullName);

    public RealPathTests()
    {
        Directory.CreateDirectory(At("input/sub"));
        Directory.CreateDirectory(At("other"));
        Directory.CreateSymbolicLink(At("link"), At("input"));
        Directory.CreateSymbolicLink(At("relative"), "other/../link/sub");
        Directory.CreateSymbolicLink(At("chain"), "relative");
        Directory.CreateSymbolicLink(At("up"), "chain/..");
        Directory.CreateSymbolicLink(At("dangling"), At("input/new/deep"));
        Directory.CreateSymbolicLink(At("circle"), "circle");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("link", "input")]
    [InlineData("link/", "input")]
    [InlineData("link//sub/.", "input/sub")]
    [InlineData("relative", "input/sub")]
    [InlineData("chain/new/file.md", "input/sub/new/file.md")]
    [InlineData("up", "input")]
    [InlineData("dangling/x", "input/new/deep/x")]
    [InlineData("link/../other", "other")]
    [InlineData("nowhere/at/all", "nowhere/at/all")]
    public void EveryLinkOnTheWayIsResolved(string path, string expected) => Assert.Equal(At(expected), RealPath.Of(_root + "/" + path));

    [Fact]
    public void ACircleOfLinksEnds() => Assert.Equal(At("circle/x"), RealPath.Of(At("circle/x")));

    [Theory]
    [InlineData("chain/a", "input", true)]
    [InlineData("input", "link", true)]
    [InlineData("input", "link/sub", false)]
    [InlineData("input-2", "input", false)]
    [InlineData("inpu", "input", false)]
    [InlineData("other", "input", false)]
    [InlineData("dangling", "input", true)]
    public void AFolderHoldsWhatLiesInItByAnyWay(string path, string folder, bool expected) =>
        Assert.Equal(expected, RealPath.IsWithin(At(path), At(folder)));

    [Fact]
    public void ASecondNameOfAFileIsTheSameFile()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux is asked for the number of a file.");
        File.WriteAllText(At("a"), "");
        File.WriteAllText(At("b"), "");
        using (var link = System.Diagnostics.Process.Start("ln", [At("a"), At("c")]))
            link.WaitForExit();

        Assert.True(RealPath.AreSame(At("a"), At("c")));
        Assert.False(RealPath.AreSame(At("a"), At("b")));
        Assert.False(RealPath.AreSame(At("gone"), At("b")));
    }

    private string At(string path) => Path.Combine(_root, path);
}
