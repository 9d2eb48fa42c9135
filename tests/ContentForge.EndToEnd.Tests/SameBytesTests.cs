using System.Security.Cryptography;

namespace ContentForge.EndToEnd.Tests;

/// <summary>The same articles give the same site, wherever and however it is built.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_builds_in_other_folders_cultures_and_time_zones_give_the_same_bytes()
    {
        var first = await BuildAsync("one/deep/folder", new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Tokyo", ["DOTNET_PROCESSOR_COUNT"] = "1" });
        var second = await BuildAsync("two", new() { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "America/Los_Angeles", ["DOTNET_PROCESSOR_COUNT"] = "4" });

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    private async Task<List<string>> BuildAsync(string name, Dictionary<string, string> environment)
    {
        var work = _folder.At(name);
        Copy(Path.Combine(Repository.Root, "input"), Path.Combine(work, "input"));
        File.Copy(Path.Combine(Repository.Root, "contentforge.yml"), Path.Combine(work, "contentforge.yml"));

        var result = await Forge.RunProcessAsync(["build"], environment, work);

        Assert.True(result.ExitCode == 0, result.Errors + result.Output);
        var site = Path.Combine(work, "output");
        return
        [
            .. Directory.GetFiles(site, "*", SearchOption.AllDirectories)
                .Select(file => $"{Path.GetRelativePath(site, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
