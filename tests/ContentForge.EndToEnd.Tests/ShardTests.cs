namespace ContentForge.EndToEnd.Tests;

/// <summary>Parts of a corpus that are signed apart and joined later.</summary>
public sealed class ShardTests : IDisposable
{
    private static readonly string Input = Path.Combine(Repository.Root, "input");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Three_parts_give_the_files_of_one_audit_to_the_byte_without_what_recurs()
    {
        await Forge.RunAsync("audit", "--input", Input, "--output", _folder.At("whole"));

        var joined = await Forge.RunAsync(["audit", "--output", _folder.At("joined"), "--merge", .. await SignAsync(Input, 3)]);

        Assert.Equal("", joined.Errors);
        Assert.Contains("48 articles: 39 unique, 8 copies, 1 hollow, 0 rejected.", joined.Output, StringComparison.Ordinal);
        var whole = ContentOf("whole");
        Assert.Contains(whole.Keys, file => file.StartsWith("families", StringComparison.Ordinal));
        Assert.True(whole.Remove("recurring.json"));
        Assert.Equal(whole.Where(IsOfCopies), ContentOf("joined").Where(IsOfCopies));
        Assert.Contains("This audit did not look for it", await File.ReadAllTextAsync(_folder.At("joined", "recurring.html")), StringComparison.Ordinal);

        static bool IsOfCopies(KeyValuePair<string, string> file) => file.Key != "recurring.html";
    }

    [Fact]
    public async Task A_missing_part_is_named()
    {
        var parts = await SignAsync(Input, 3);

        await RefusesAsync(parts[0], "Of 3 parts, these are missing: 2. Name the files of all parts.", parts[0], parts[2]);
    }

    [Fact]
    public async Task A_part_that_is_named_twice_is_refused()
    {
        var parts = await SignAsync(Input, 2);
        var copy = _folder.At("copy.sig");
        File.Copy(parts[1], copy);

        await RefusesAsync(copy, $"The file holds the same part as '{parts[1]}'. Name each part once.", [.. parts, copy]);
    }

    [Fact]
    public async Task Parts_of_two_corpora_are_not_mixed()
    {
        var parts = await SignAsync(Input, 2);
        _folder.Write("other/a.md", "# Restart the router\n\nIt helps. It is quick. It is safe.");
        var others = await SignAsync(_folder.At("other"), 2);

        await RefusesAsync(
            others[1], $"The part does not belong to the corpus that '{parts[0]}' is a part of. Sign all parts from the same folder.", parts[0], others[1]);
    }

    [Fact]
    public async Task A_part_that_was_cleaned_with_other_settings_is_refused()
    {
        var config = _folder.Write("contentforge.yml", "cleaning: { block-phrases: [read this too] }\n");
        var parts = await SignAsync(Input, 1, "--config", config);

        await RefusesAsync(parts[0], "The part was made by another version, or with other settings for cleaning. Sign it again.", parts);
    }

    [Fact]
    public async Task A_part_that_was_signed_with_other_shingles_is_refused()
    {
        var config = _folder.Write("contentforge.yml", "duplicates: { shingle-size: 4 }\n");
        var parts = await SignAsync(Input, 1, "--config", config);

        await RefusesAsync(parts[0], "The signatures were made with other options.", parts);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1)]
    public async Task A_part_that_is_cut_short_is_refused(int missing)
    {
        var parts = await SignAsync(Input, 1);
        var bytes = await File.ReadAllBytesAsync(parts[0]);
        await File.WriteAllBytesAsync(parts[0], bytes[..^missing]);

        await RefusesAsync(parts[0], "The file of signatures is damaged or cut short.", parts);
    }

    [Fact]
    public async Task A_file_that_holds_something_else_is_refused()
    {
        var file = _folder.Write("notes.sig", "These are no signatures.");

        await RefusesAsync(file, "This is no file of signatures of this version.", file);
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("2")]
    [InlineData("a/b")]
    public async Task A_part_that_does_not_exist_cannot_be_signed(string shard)
    {
        var result = await Forge.RunAsync("audit", "--input", Input, "--output", _folder.At("parts"), "--shard", shard);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"error: '{shard}' is no part of a corpus; write it as 2/3, the second of three.\n", result.Errors);
    }

    [Fact]
    public async Task Options_that_mean_nothing_beside_each_other_are_refused()
    {
        var result = await Forge.RunAsync("audit", "--input", Input, "--output", _folder.At("audit"), "--merge", "a.sig");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Option '--merge' cannot be used with '--input'.", result.Errors, StringComparison.Ordinal);
    }

    private async Task<string[]> SignAsync(string input, int count, params string[] options)
    {
        var folder = _folder.At("parts-of-" + Path.GetFileName(input));
        for (var number = 1; number <= count; number++)
        {
            var result = await Forge.RunAsync(["audit", "--input", input, "--output", folder, "--shard", $"{number}/{count}", .. options]);
            Assert.True(result.ExitCode == 0, result.Errors);
        }

        return [.. Enumerable.Range(1, count).Select(number => Path.Combine(folder, $"part-{number}-of-{count}.sig"))];
    }

    private async Task RefusesAsync(string file, string message, params string[] parts)
    {
        var result = await Forge.RunAsync(["audit", "--output", _folder.At("joined"), "--merge", .. parts]);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"{file}: error CF4201: {message}\n", result.Errors);
        Assert.False(Directory.Exists(_folder.At("joined")));
    }

    private SortedDictionary<string, string> ContentOf(string folder) => new(
        Directory.GetFiles(_folder.At(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_folder.At(folder), file), file => Convert.ToBase64String(File.ReadAllBytes(file)), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
