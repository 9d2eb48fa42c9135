using System.Buffers.Binary;

namespace ContentForge.Site.Images;

/// <summary>What a picture file is, read from its bytes. Its name is not believed.</summary>
/// <param name="Extension">The usual extension, with the dot.</param>
/// <param name="Width">In pixels, as the picture is shown.</param>
/// <param name="Height">In pixels, as the picture is shown.</param>
internal sealed record ImageFormat(string Extension, int Width, int Height)
{
    /// <summary>Whether it may be more than one picture.</summary>
    public bool IsAnimated { get; init; }

    /// <summary>
    /// Reads the format of a PNG, JPEG, GIF, WebP, AVIF or SVG file; null for everything else, for a file that is cut off, and for an SVG
    /// that could do more than show a picture.
    /// </summary>
    public static ImageFormat? Read(ReadOnlySpan<byte> file)
    {
        var found = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png(file),
            [0xFF, 0xD8, ..] => JpegFormat.Read(file),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => WebP(file),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => AvifFormat.Read(file),
            [(byte)'<' or 0xEF or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t', ..] => SvgFormat.Read(file),
            _ => null,
        };
        return found is { Width: > 0, Height: > 0 } ? found : null;
    }

    private static ImageFormat? Png(ReadOnlySpan<byte> file) => file.Length < 24 ? null : new ImageFormat(
        ".png", BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])) { IsAnimated = HasFrames(file) };

    // The chunk that announces frames stands before the first of them (PNG, third edition, 11.3.6.1).
    private static bool HasFrames(ReadOnlySpan<byte> file)
    {
        for (var at = 8L; at + 12 <= file.Length; at += 12L + BinaryPrimitives.ReadUInt32BigEndian(file[(int)at..]))
        {
            var kind = file.Slice((int)at + 4, 4);
            if (kind.SequenceEqual("acTL"u8) || kind.SequenceEqual("IDAT"u8))
                return kind[0] == (byte)'a';
        }

        return false;
    }

    private static ImageFormat? Gif(ReadOnlySpan<byte> file) => file.Length < 10 ? null : new ImageFormat(
        ".gif", BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));

    // Lossy, lossless and extended WebP keep their size in different places (RFC 9649).
    private static ImageFormat? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || !file[8..12].SequenceEqual("WEBP"u8))
            return null;

        var chunk = file[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
            return new ImageFormat(".webp", 1 + UInt24(file[24..]), 1 + UInt24(file[27..])) { IsAnimated = (file[20] & 0x02) != 0 };
        if (chunk.SequenceEqual("VP8 "u8))
        {
            return new ImageFormat(
                ".webp",
                BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF);
        }

        if (!chunk.SequenceEqual("VP8L"u8))
            return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
        return new ImageFormat(".webp", 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
