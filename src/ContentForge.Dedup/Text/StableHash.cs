using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ContentForge.Dedup.Text;

/// <summary>Hashes that are the same on every machine and in every run, unlike <see cref="object.GetHashCode"/>.</summary>
internal static class StableHash
{
    // 2^64 divided by the golden ratio, as SplitMix64 has it.
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15UL;

    /// <summary>The SplitMix64 finaliser: a bijection whose output bits all depend on all input bits.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>The next number of a SplitMix64 generator, which steps by the golden ratio.</summary>
    public static ulong Next(ref ulong state) => Mix(state += GoldenGamma);

    /// <summary>A 128-bit digest that nobody can make collide on purpose: articles are hostile input.</summary>
    public static UInt128 Digest(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return new UInt128(ReadBigEndian(digest), ReadBigEndian(digest[8..]));
    }

    /// <inheritdoc cref="Digest(ReadOnlySpan{byte})"/>
    public static UInt128 Digest(string text) => Digest(MemoryMarshal.AsBytes(text.AsSpan()));

    private static ulong ReadBigEndian(ReadOnlySpan<byte> bytes) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
}
