using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Dedup;
using ContentForge.Dedup.Signatures;
using ContentForge.Input;

namespace ContentForge.Audit;

/// <summary>The files of signatures that <c>audit --shard</c> writes and <c>audit --merge</c> joins.</summary>
internal static class SignedParts
{
    /// <summary>What a file of signatures says about itself.</summary>
    public static PartLabel Label(Shard shard, InputFolder whole, int files, ForgeConfiguration configuration) =>
        new(shard.Number, shard.Count, Digest(string.Join('\n', whole.Articles.Select(file => file.Path))), Settings(configuration), files);

    /// <summary>Reads all parts of a corpus.</summary>
    /// <exception cref="UsageException">A file cannot be used, or the files are not the parts of one corpus.</exception>
    public static ImmutableArray<SignedPart> Read(ImmutableArray<string> files, DuplicateFinder finder, ForgeConfiguration configuration)
    {
        var parts = ImmutableArray.CreateBuilder<SignedPart>(files.Length);
        var fileOf = new SortedDictionary<int, string>();
        foreach (var file in files)
        {
            var part = Read(file, finder);
            if (!string.Equals(part.Label.Settings, Settings(configuration), StringComparison.Ordinal))
                throw Unusable(file, "The part was made by another version, or with other settings for cleaning. Sign it again.");
            if (parts.Count > 0 && (part.Label.Count != parts[0].Label.Count || !string.Equals(part.Label.Corpus, parts[0].Label.Corpus, StringComparison.Ordinal)))
                throw Unusable(file, $"The part does not belong to the corpus that '{files[0]}' is a part of. Sign all parts from the same folder.");
            if (!fileOf.TryAdd(part.Label.Number, file))
                throw Unusable(file, $"The file holds the same part as '{fileOf[part.Label.Number]}'. Name each part once.");
            parts.Add(part);
        }

        RequireAll(parts[0].Label.Count, fileOf);
        return parts.DrainToImmutable();
    }

    private static SignedPart Read(string file, DuplicateFinder finder)
    {
        try
        {
            using var stream = RegularFile.OpenRead(file);
            return finder.Load(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw Unusable(file, failure.Message);
        }
    }

    private static void RequireAll(int count, SortedDictionary<int, string> fileOf)
    {
        var missing = Enumerable.Range(1, count).Where(number => !fileOf.ContainsKey(number)).ToList();
        if (missing.Count > 0)
            throw Unusable(fileOf.First().Value, string.Create(CultureInfo.InvariantCulture, $"Of {count} parts, these are missing: {string.Join(", ", missing)}. Name the files of all parts."));
    }

    private static UsageException Unusable(string file, string message) => new(DiagnosticCodes.UnusableSignatures, file, null, message);

    /// <summary>What the texts depend on beside the articles: the version of the program, and what editors decided about cleaning.</summary>
    private static string Settings(ForgeConfiguration configuration) =>
        $"{typeof(SignedParts).Assembly.GetName().Version} {Digest(JsonSerializer.Serialize(configuration.Cleaning))}";

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
