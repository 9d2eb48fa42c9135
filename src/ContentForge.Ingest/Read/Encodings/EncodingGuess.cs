using System.Text;
using UtfUnknown;

namespace ContentForge.Ingest.Read.Encodings;

/// <summary>
/// The encoding of bytes that are not UTF-8 and do not say what they are, by how often which bytes follow each other. The same bytes
/// give the same answer. Where the answer is not sure it is Windows-1252.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>What is looked at: lines with bytes outside ASCII, up to this many bytes.</summary>
    private const int SampleBytes = 64 * 1024;

    /// <summary>Chosen: for other scripts the runs of high bytes speak too, so less is asked of the detector.</summary>
    private const double LeastConfidence = 0.4;

    /// <summary>Words in another script than Latin are runs of high bytes; accents stand alone.</summary>
    private const double LeastShareInRuns = 0.55;

    /// <summary>
    /// So many accents are needed to tell the Latin languages apart, and so sure must the detector be. A dozen Central European texts got
    /// .59 and more; lists of Western names, which are in no language, got .50.
    /// </summary>
    private const int LeastAccents = 12;
    private const double LeastLatinConfidence = 0.55;

    /// <summary>The guess.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes);
        var isOtherScript = ShareInRuns(sample) >= LeastShareInRuns;
        foreach (var candidate in CharsetDetector.DetectFromBytes(sample).Details ?? [])
        {
            if (candidate.EncodingName is { } name && LegacyEncodings.Find(name) is { } encoding && Fits(encoding, candidate.Confidence, sample, isOtherScript))
                return encoding;
        }

        return LegacyEncodings.Windows1252;
    }

    /// <summary>The lines that tell something: the rest is ASCII in all of them.</summary>
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        using var sample = new MemoryStream();
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range];
            if (!Ascii.IsValid(line))
            {
                sample.Write(line[..Math.Min(line.Length, SampleBytes - (int)sample.Length)]);
                if (sample.Length >= SampleBytes)
                    break;
                sample.WriteByte((byte)'\n');
            }
        }

        return sample.ToArray();
    }

    private static bool Fits(Encoding encoding, double confidence, byte[] sample, bool isOtherScript)
    {
        var text = encoding.GetString(sample);
        var letters = text.Where(c => c > '\x7F' && char.IsLetter(c)).ToList();
        if (letters.Count == 0 || text.AsSpan().Count('\uFFFD') * 50 > letters.Count || text.Any(c => c is >= '\u0080' and < '\u00A0'))
            return false;

        // Latin text with a foreign letter here and there, or the reverse: the guess does not go with the shape of the words.
        var latin = letters.Count(IsLatin);
        if (isOtherScript)
            return confidence >= LeastConfidence && latin * 5 < letters.Count;
        return latin * 10 >= letters.Count * 9 && (ReferenceEquals(encoding, LegacyEncodings.Windows1252)
            || (confidence >= LeastLatinConfidence && letters.Count >= LeastAccents && IsPlausibleLatin(encoding)));
    }

    private static bool IsLatin(char c) => c is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') or '\u00AA' or '\u00BA' or '\u00B5';

    /// <summary>Those that texts were in fact written in; the others only resemble them.</summary>
    private static bool IsPlausibleLatin(Encoding encoding) => encoding.CodePage is 1250 or 28592 or 852 or 1254 or 1257 or 28603 or 1258 or 28605;

    private static double ShareInRuns(ReadOnlySpan<byte> bytes)
    {
        int high = 0, inRuns = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            high++;
            inRuns += (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80) ? 1 : 0;
        }

        return high == 0 ? 0 : (double)inRuns / high;
    }
}
