using System.Buffers.Binary;

namespace ContentForge.Site.Images;

/// <summary>Reads the size of a JPEG, turned as its camera was held: browsers turn it before they show it.</summary>
internal static class JpegFormat
{
    private const int StartOfExif = 0xE1;
    private const int OrientationTag = 0x0112;

    // From this orientation on the picture lies on its side (EXIF 2.32, 4.6.4).
    private const int FirstSideways = 5;
    private const int LastOrientation = 8;

    /// <summary>Reads the size; null when the file is cut off.</summary>
    public static ImageFormat? Read(ReadOnlySpan<byte> file)
    {
        var sideways = false;
        var at = 2;

        // A JPEG is a chain of segments; the one that starts a frame has the size.
        while (at + 9 < file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]));
                return sideways ? new ImageFormat(".jpg", height, width) : new ImageFormat(".jpg", width, height);
            }

            if (marker == StartOfExif)
                sideways |= IsSideways(file[(at + 4)..Math.Min(file.Length, at + 2 + Math.Max((int)length, 2))]);
            at += 2 + length;
        }

        return null;
    }

    // The segment holds a TIFF file, whose first directory has the orientation among its entries of 12 bytes.
    private static bool IsSideways(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 16)
            return false;

        var tiff = segment[6..];
        var little = tiff.StartsWith("II"u8);
        var directory = UInt32(tiff[4..], little);
        if (directory > tiff.Length - 2)
            return false;

        var entries = tiff[((int)directory + 2)..];
        for (var left = UInt16(tiff[(int)directory..], little); left > 0 && entries.Length >= 12; left--, entries = entries[12..])
        {
            if (UInt16(entries, little) == OrientationTag)
                return UInt16(entries[8..], little) is >= FirstSideways and <= LastOrientation;
        }

        return false;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
