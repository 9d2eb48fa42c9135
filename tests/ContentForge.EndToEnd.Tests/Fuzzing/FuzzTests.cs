using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ContentForge.EndToEnd.Tests.Fuzzing;

/// <summary>
/// Whatever lies in the input folder, a build ends by itself, publishes a site that passes its own check, and accounts for every article.
/// <c>CONTENTFORGE_FUZZ_CASES</c> says how many projects are tried (20 by default) and <c>CONTENTFORGE_FUZZ_SEED</c> which ones.
/// </summary>
public sealed class FuzzTests
{
    // A build of six small articles takes a fraction of a second; this is no measurement but the difference between slow and stuck.
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(2);

    private static readonly int Cases = Number("CONTENTFORGE_FUZZ_CASES", 20);

    private static readonly int Seed = Number("CONTENTFORGE_FUZZ_SEED", 2026);

    private static readonly string[] Other = ["clean", "extract", "audit"];

    [Fact]
    public void A_build_of_anything_ends_well_and_loses_nothing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay((ulong)Seed, 11),
        Prop.ForAll(FuzzedProjects.All, Holds));

    [Fact]
    public void A_configuration_of_anything_is_used_or_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay((ulong)Seed, 13),
        Prop.ForAll(FuzzedConfigurations.All, IsUsedOrRefused));

    private static void IsUsedOrRefused(FuzzedProject project)
    {
        using var folder = new TempFolder();
        project.WriteTo(folder);

        var built = Run(["build", "--input", folder.At("input"), "--config", folder.At("contentforge.yml"), "--output", folder.At("site")]);

        Assert.True(built.ExitCode is 0 or 2, $"build ended with {built.ExitCode}: {built.Errors}");
        Assert.Equal(built.ExitCode == 0, Directory.Exists(folder.At("site")));
    }

    private static void Holds(FuzzedProject project)
    {
        using var folder = new TempFolder();
        var articles = project.WriteTo(folder);
        string[] settings = ["--input", folder.At("input"), "--config", folder.At("contentforge.yml")];

        var built = Run(["build", .. settings, "--output", folder.At("site"), "--report", folder.At("report.json")]);
        Assert.True(built.ExitCode == 0, $"build ended with {built.ExitCode}: {built.Errors}");
        AssertAccounted(folder.At("report.json"), articles);

        var check = Run(["check", "--output", folder.At("site")]);
        Assert.True(!check.Errors.Contains(" error CF", StringComparison.Ordinal) && check.ExitCode is 0 or 1, check.Errors);

        foreach (var command in Other)
        {
            var result = Run([command, .. settings, "--output", folder.At(command)]);
            Assert.True(result.ExitCode == 0, $"{command} ended with {result.ExitCode}: {result.Errors}");
        }
    }

    private static void AssertAccounted(string reportFile, int articles)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(reportFile));
        int Count(string name) => report.RootElement.GetProperty(name).GetInt32();
        Assert.Equal(articles, Count("read"));
        Assert.Equal(articles, Count("published") + Count("merged") + Count("quarantined") + Count("rejected"));

        // A fault of the program is a diagnostic, too; here it is a failure.
        var faults = report.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(diagnostic => diagnostic.GetProperty("code").GetString() is "CF1999" or "CF6003")
            .Select(diagnostic => diagnostic.GetProperty("message").GetString());
        Assert.Empty(faults);
    }

    private static ForgeResult Run(string[] args)
    {
        var result = Forge.RunAsync(args).WaitAsync(Stuck).GetAwaiter().GetResult();
        Assert.DoesNotContain("fault of the program", result.Errors, StringComparison.Ordinal);
        return result;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
