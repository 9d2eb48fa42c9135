using System.Buffers.Binary;
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
        $"{typeof(SignedParts).Assembly.GetName().Version} {Digest(JsonSerializer.Serialize(configuration.Cleaning))} {configuration.SalesPages}";

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>One of several parts of a corpus. Which part an article belongs to is a hash of its path, so every machine agrees.</summary>
public sealed record Shard(int Number, int Count)
{
    /// <summary>Chosen: more parts than anybody has machines.</summary>
    private const int Most = 10_000;

    /// <summary>Reads <c>2/3</c>: the second of three parts.</summary>
    /// <exception cref="UsageException">It is written otherwise.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Whole(parts[0]) is { } number && Whole(parts[1]) is { } count && number <= count
            ? new Shard(number, count)
            : throw new UsageException($"'{text}' is no part of a corpus; write it as 2/3, the second of three.");
    }

    /// <summary>The name of its file.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"part-{Number}-of-{Count}.sig");

    /// <summary>Whether an article belongs to this part.</summary>
    public bool Has(string path) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(path))) % (ulong)Count == (ulong)(Number - 1);

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;
}
