using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContentForge.Configuration;

namespace ContentForge.Audit;

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
