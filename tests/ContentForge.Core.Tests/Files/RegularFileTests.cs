using System.Diagnostics;
using System.Text;
using ContentForge.Core.Files;

namespace ContentForge.Core.Tests.Files;

public sealed class RegularFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contentforge-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_000)]
    public void AFileUpToTheLimitIsReadWhole(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        var path = Write("a.bin", bytes);

        Assert.Equal(bytes, RegularFile.ReadAllBytes(path, length));
    }

    [Fact]
    public void AByteMoreThanTheLimitIsTooLong()
    {
        var path = Write("a.bin", new byte[101]);

        var failure = Assert.Throws<FileTooLongException>(() => RegularFile.ReadAllBytes(path, 100));
        Assert.Contains("101", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AByteOrderMarkIsNoText() =>
        Assert.Equal("Größe", RegularFile.ReadAllText(Write("a.txt", [.. Encoding.UTF8.Preamble, .. "Größe"u8]), 100));

    [Fact]
    public void APipeIsNotOpened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        var pipe = Path.Combine(_folder.FullName, "a.md");
        using (var make = Process.Start("mkfifo", pipe))
            make.WaitForExit();

        Assert.Throws<SpecialFileException>(() => RegularFile.ReadAllBytes(pipe, 100));
    }

    [Fact]
    public void ADeviceBehindALinkIsNotOpened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells a device before it is opened.");
        var link = Path.Combine(_folder.FullName, "a.md");
        File.CreateSymbolicLink(link, "/dev/zero");

        Assert.Throws<SpecialFileException>(() => RegularFile.ReadAllBytes(link, 100));
    }

    [Fact]
    public void AMissingFileIsSaidToBeMissing() =>
        Assert.Throws<FileNotFoundException>(() => RegularFile.ReadAllBytes(Path.Combine(_folder.FullName, "none"), 100));

    [Fact]
    public void AFolderIsNoFile() =>
        Assert.Throws<UnauthorizedAccessException>(() => RegularFile.ReadAllBytes(_folder.FullName, 100));

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
