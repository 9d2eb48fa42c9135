using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>The hash functions of the language; templates name files by them, nothing is protected with them here.</summary>
internal static class Hashes
{
    [SuppressMessage("Security", "CA5351", Justification = "Part of the language.")]
    public static readonly (Func<byte[], byte[]> Hash, Func<byte[], byte[], byte[]> Hmac) Md5 = (MD5.HashData, HMACMD5.HashData);

    [SuppressMessage("Security", "CA5350", Justification = "Part of the language.")]
    public static readonly (Func<byte[], byte[]> Hash, Func<byte[], byte[], byte[]> Hmac) Sha1 = (SHA1.HashData, HMACSHA1.HashData);

    public static readonly (Func<byte[], byte[]> Hash, Func<byte[], byte[], byte[]> Hmac) Sha256 = (SHA256.HashData, HMACSHA256.HashData);

    public static readonly (Func<byte[], byte[]> Hash, Func<byte[], byte[], byte[]> Hmac) Sha512 = (SHA512.HashData, HMACSHA512.HashData);

    public static string Hash(Arguments a, (Func<byte[], byte[]> Hash, Func<byte[], byte[], byte[]> Hmac) algorithm) =>
        Convert.ToHexStringLower(algorithm.Hash(Encoding.UTF8.GetBytes(a.Text(0))));

    public static string Hmac(Arguments a, (Func<byte[], byte[]> Hash, Func<byte[], byte[], byte[]> Hmac) algorithm) =>
        Convert.ToHexStringLower(algorithm.Hmac(Encoding.UTF8.GetBytes(a.Text(1)), Encoding.UTF8.GetBytes(a.Text(0))));
}
