using System.Buffers.Binary;

namespace ContentForge.Site.Images;

/// <summary>What a picture file is, read from its first bytes. Its name is not believed.</summary>
/// <param name="Extension">The usual extension, with the dot.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record ImageFormat(string Extension, int Width, int Height)
{
    /// <summary>Reads the format of a PNG, JPEG, GIF or WebP file; null for everything else, and for a file that is cut off.</summary>
    /// <remarks>SVG is not among them: opened by itself it is a page that can run scripts.</remarks>
    public static ImageFormat? Read(ReadOnlySpan<byte> file)
    {
        var found = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png(file),
            [0xFF, 0xD8, ..] => Jpeg(file),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => WebP(file),
            _ => null,
        };
        return found is { Width: > 0, Height: > 0 } ? found : null;
    }

    private static ImageFormat? Png(ReadOnlySpan<byte> file) => file.Length < 24 ? null : new ImageFormat(
        ".png", BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));

    private static ImageFormat? Gif(ReadOnlySpan<byte> file) => file.Length < 10 ? null : new ImageFormat(
        ".gif", BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));

    // A JPEG is a chain of segments; the one that starts a frame has the size.
    private static ImageFormat? Jpeg(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 9 < file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var frame = file[(at + 5)..];
                return new ImageFormat(".jpg", BinaryPrimitives.ReadUInt16BigEndian(frame[2..]), BinaryPrimitives.ReadUInt16BigEndian(frame));
            }

            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }

    // Lossy, lossless and extended WebP keep their size in different places (RFC 9649).
    private static ImageFormat? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || !file[8..12].SequenceEqual("WEBP"u8))
            return null;

        var chunk = file[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
            return new ImageFormat(".webp", 1 + UInt24(file[24..]), 1 + UInt24(file[27..]));
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
