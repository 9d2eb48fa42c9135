using System.Text;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Read.Encodings;

namespace ContentForge.Ingest.Tests.Read.Encodings;

public sealed class TextDecoderTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static DecodedText Decode(params ReadOnlySpan<object> parts)
    {
        var bytes = new List<byte>();
        foreach (var part in parts)
            bytes.AddRange(part is string text ? Encoding.UTF8.GetBytes(text) : (byte[])part);
        return TextDecoder.Decode([.. bytes]);
    }

    private static string Repairs(DecodedText decoded) => string.Join('\n', decoded.Repairs.Select(repair => $"{repair.Span} {repair.Code.Id} {repair.Message}"));

    [Fact]
    public void Reads_utf8_without_a_byte_order_mark()
    {
        var decoded = Decode("Käse");

        Assert.Equal("Käse", decoded.Text);
        Assert.Empty(decoded.Repairs);
    }

    [Fact]
    public void Drops_the_byte_order_mark_of_utf8() => Assert.Equal("Käse", Decode(new byte[] { 0xEF, 0xBB, 0xBF }, "Käse").Text);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_utf16_and_utf32_with_a_byte_order_mark(bool bigEndian)
    {
        foreach (var encoding in new Encoding[] { new UnicodeEncoding(bigEndian, byteOrderMark: true), new UTF32Encoding(bigEndian, byteOrderMark: true) })
        {
            var decoded = Decode(encoding.GetPreamble(), encoding.GetBytes("Käse 😀"));

            Assert.Equal("Käse 😀", decoded.Text);
            Assert.Empty(decoded.Repairs);
        }
    }

    [Theory]
    [InlineData("The lights are out. Press the button.")]
    [InlineData("Принтер не отвечает, нажмите кнопку и проверьте кабели.")]
    [InlineData("打印机没有响应。\n请先检查电缆,然后重新启动。\n")]
    public void Reads_wide_encodings_without_a_byte_order_mark(string text)
    {
        foreach (var encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, new UTF32Encoding(true, false), new UTF32Encoding(false, false) })
        {
            var decoded = TextDecoder.Decode(encoding.GetBytes(text));

            Assert.Equal(text, decoded.Text);
            Assert.Same(DiagnosticCodes.GuessedEncoding, Assert.Single(decoded.Repairs).Code);
        }
    }

    [Fact]
    public void An_odd_byte_at_the_end_of_utf16_is_left_out()
    {
        var decoded = Decode(new byte[] { 0xFF, 0xFE }, Encoding.Unicode.GetBytes("One\r\nTwo"), new byte[] { 0x21 });

        Assert.Equal("One\r\nTwo", decoded.Text);
        Assert.Equal("2:4 CF1031 The file ends within a character of UTF-16; 1 byte here was left out.", Repairs(decoded));
    }

    [Fact]
    public void Half_a_pair_in_utf16_becomes_the_sign_for_it()
    {
        var decoded = Decode(new byte[] { 0xFF, 0xFE }, Encoding.Unicode.GetBytes("One\nTw"), new byte[] { 0x00, 0xD8 }, Encoding.Unicode.GetBytes("o"));

        Assert.Equal("One\nTw\uFFFDo", decoded.Text);
        Assert.Equal("2:3 CF1031 1 character of UTF-16 is not whole and became U+FFFD. The first is here.", Repairs(decoded));
    }

    [Fact]
    public void A_byte_order_mark_that_does_not_tell_the_truth_is_not_believed()
    {
        var utf8 = Decode(new byte[] { 0xFF, 0xFE }, "Käse für alle.\n");
        var swapped = Decode(new byte[] { 0xFF, 0xFE }, Encoding.BigEndianUnicode.GetBytes("Käse für alle.\n"));
        var utf16 = Decode(new byte[] { 0xEF, 0xBB, 0xBF, 0xFF, 0xFE }, Encoding.Unicode.GetBytes("Käse für alle.\n"));

        Assert.All([utf8, swapped, utf16], decoded =>
        {
            Assert.Equal("Käse für alle.\n", decoded.Text);
            Assert.Same(DiagnosticCodes.GuessedEncoding, Assert.Single(decoded.Repairs).Code);
        });
    }

    [Fact]
    public void Windows1252_that_nobody_declares_is_read_as_that()
    {
        var decoded = TextDecoder.Decode(Windows1252.GetBytes("# Größe ändern\n\nWähle die Größe – es kostet 5 €."));

        Assert.Equal("# Größe ändern\n\nWähle die Größe – es kostet 5 €.", decoded.Text);
        Assert.Equal(
            "1:5 CF1032 The file is not UTF-8, and no encoding is declared. It was read as windows-1252; 8 bytes outside ASCII depend on that, the first here.",
            Repairs(decoded));
    }

    [Theory]
    [InlineData("windows-1251", "Если принтер перестал печатать, сначала проверьте кабели.")]
    [InlineData("koi8-u", "Якщо принтер перестав друкувати, спочатку перевірте кабелі й мережу.")]
    [InlineData("shift_jis", "プリンターが印刷しなくなった場合は、まずケーブルを確認してください。")]
    [InlineData("euc-jp", "プリンターが印刷しなくなった場合は、まずケーブルを確認してください。")]
    [InlineData("gb18030", "如果打印机突然停止打印,请先检查电缆。")]
    [InlineData("big5", "如果印表機突然停止列印,請先檢查纜線。")]
    [InlineData("euc-kr", "프린터가 인쇄를 멈추면 먼저 케이블을 확인하십시오.")]
    [InlineData("iso-8859-7", "Αν ο εκτυπωτής σταμάτησε ξαφνικά, ελέγξτε πρώτα τα καλώδια.")]
    [InlineData("windows-1255", "אם המדפסת הפסיקה לפתע להדפיס, בדקו תחילה את הכבלים.")]
    [InlineData("windows-1256", "إذا توقفت الطابعة فجأة عن الطباعة، فافحص الكابلات أولا.")]
    [InlineData("iso-8859-2", "Jeśli drukarka nagle przestała działać, sprawdź kable i naciśnij przycisk. Następnie wyłącz urządzenie, które chcesz usunąć.")]
    public void Other_encodings_that_nobody_declares_are_told_by_their_bytes(string name, string text)
    {
        var decoded = TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes($"# {text}\n\n1. {text}\n"));

        Assert.Equal($"# {text}\n\n1. {text}\n", decoded.Text);
        Assert.Same(DiagnosticCodes.GuessedEncoding, Assert.Single(decoded.Repairs).Code);
    }

    [Fact]
    public void A_bad_byte_in_utf8_is_repaired_where_it_stands()
    {
        var decoded = Decode("Größe ändern.\r\nWähle „Maß“ und K", new byte[] { 0xE4 }, "se.\n");

        Assert.Equal("Größe ändern.\r\nWähle „Maß“ und Käse.\n", decoded.Text);
        Assert.Equal("2:18 CF1031 1 byte is not UTF-8 and was read as windows-1252. The first place is here.", Repairs(decoded));
    }

    [Fact]
    public void A_paragraph_of_another_encoding_in_utf8_is_repaired_alone()
    {
        var decoded = Decode("Größe ändern.\n\n", Windows1252.GetBytes("Wähle die Größe. Öffne die Tür für später, prüfe das Gerät."), "\n\nSchön.\n");

        Assert.Equal("Größe ändern.\n\nWähle die Größe. Öffne die Tür für später, prüfe das Gerät.\n\nSchön.\n", decoded.Text);
        Assert.Same(DiagnosticCodes.RepairedBytes, Assert.Single(decoded.Repairs).Code);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 }, "Käse", "The file ends within a character, which was left out. The first place is here.")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 }, "Käse", "The file ends within a character, which was left out. The first place is here.")]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80 }, "Käse😀", "1 character written as two halves (CESU-8) was joined. The first place is here.")]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD, 0x21 }, "Käse\uFFFD!", "1 character written in a form that UTF-8 forbids became U+FFFD. The first place is here.")]
    [InlineData(new byte[] { 0xC0, 0xAF }, "Käse\uFFFD", "1 character written in a form that UTF-8 forbids became U+FFFD. The first place is here.")]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, "Käse\uFFFD", "1 character written in a form that UTF-8 forbids became U+FFFD. The first place is here.")]
    public void Forbidden_forms_of_utf8_become_no_other_text(byte[] tail, string expected, string message)
    {
        var decoded = Decode("Käse", tail);

        Assert.Equal(expected, decoded.Text);
        Assert.Equal("1:5 CF1031 " + message, Repairs(decoded));
    }

    [Fact]
    public void Reads_a_page_in_the_encoding_it_declares()
    {
        var decoded = Decode("<meta charset=\"iso-8859-1\"><p>K", new byte[] { 0xE4 }, "se</p>");

        Assert.Equal("<meta charset=\"iso-8859-1\"><p>Käse</p>", decoded.Text);
        Assert.Empty(decoded.Repairs);
    }

    [Fact]
    public void Finds_the_declaration_behind_a_long_script() =>
        Assert.EndsWith(
            "</head>Käse",
            Decode($"<html><head><script>{new string(' ', 100_000)}</script><meta charset=iso-8859-1></head>K", new byte[] { 0xE4 }, "se").Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_page_that_declares_western_text_out_of_habit_is_read_in_its_own_alphabet()
    {
        const string words = "Если принтер перестал печатать, сначала проверьте кабели и нажмите кнопку.";
        var decoded = Decode("<meta charset=windows-1252><p>", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(words), "</p>");

        Assert.Equal($"<meta charset=windows-1252><p>{words}</p>", decoded.Text);
        Assert.Contains("and not 'windows-1252', which the page declares. It was read as windows-1251;", Repairs(decoded), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-7")]
    [InlineData("no-such-thing")]
    public void A_declaration_that_cannot_be_true_is_not_believed(string name)
    {
        var decoded = Decode($"<meta charset=\"{name}\"><p>Gr", new byte[] { 0xF6, 0xDF }, "e und K", new byte[] { 0xE4 }, "se +ADw-script+AD4-</p>");

        Assert.EndsWith("<p>Größe und Käse +ADw-script+AD4-</p>", decoded.Text, StringComparison.Ordinal);
        Assert.Contains($"and not '{name}', which the page declares. It was read as windows-1252;", Repairs(decoded), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_utf8_that_declares_something_else_is_utf8_but_for_its_bad_bytes()
    {
        var decoded = Decode("<meta charset=windows-1252><p>Größe, Käse, Tür, Öl, Bär, Möhre, Süßes, Fuß, Höhe, Maß, Gr", new byte[] { 0xFC }, "n</p>");

        Assert.EndsWith("Größe, Käse, Tür, Öl, Bär, Möhre, Süßes, Fuß, Höhe, Maß, Grün</p>", decoded.Text, StringComparison.Ordinal);
        Assert.Same(DiagnosticCodes.RepairedBytes, Assert.Single(decoded.Repairs).Code);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D }, "The file is a PNG picture.")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0 }, "The file is a ZIP archive or an office document.")]
    [InlineData(new byte[] { 0x61, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "The file holds more control characters than text (13 of them are NUL): it is binary.")]
    public void What_is_no_text_is_refused_by_name(byte[] bytes, string problem)
    {
        var decoded = TextDecoder.Decode(bytes);

        Assert.Null(decoded.Text);
        Assert.Equal(problem, decoded.Problem);
    }

    [Fact]
    public void Random_bytes_are_refused()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var bytes = new byte[2000];
#pragma warning disable CA5394 // The same bytes in every run are wanted.
            new Random(seed).NextBytes(bytes);
#pragma warning restore CA5394
            Assert.Null(TextDecoder.Decode(bytes).Text);
        }
    }

    [Theory]
    [InlineData("windows-1250", "Gdy kolejka wydruku zawiera uszkodzone zadanie, drukarka czeka na resztę. Zażółć gęślą jaźń, proszę, źródło. Otwórz okno usług.")]
    [InlineData("iso-8859-2", "Gdy kolejka wydruku zawiera uszkodzone zadanie, drukarka czeka na resztę. Zażółć gęślą jaźń, proszę, źródło. Otwórz okno usług.")]
    [InlineData("windows-1250", "Když tisková fronta obsahuje poškozenou úlohu, tiskárna čeká na zbytek. Otevřete službu, počkejte chvíli a zkontrolujte síť.")]
    [InlineData("windows-1257", "Kai spausdinimo eilėje yra sugadinta užduotis, spausdintuvas laukia likusių. Atidarykite paslaugų langą, paspauskite mygtuką, palaukite, tada išjunkite ir vėl įjunkite įrenginį. Žalia lemputė turi šviesti.")]
    [InlineData("windows-1250", "Deschideţi fereastra, faceţi clic pe buton, aşteptaţi, opriţi şi porniţi din nou aparatul. Imprimanta aşteaptă restul lucrării, aşa că nimic nu iese din tavă până când ştergeţi coada.")]
    [InlineData("windows-1252", "José Müller, Søren Ångström, Zoë Núñez, François, Håkan, Jürgen, Peña, Björk, Øyvind, Über, Curaçao, Málaga")]
    [InlineData("windows-1252", "Réglages, où êtes-vous ? Élève, ça va, Noël, maïs, cœur, naïf, à côté, déjà, été.")]
    public void Latin_letters_of_a_language_are_told_by_the_language(string encoding, string text) =>
        Assert.Equal(text, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text)).Text);

    [Theory]
    [InlineData("cp1250", "windows-1250")]
    [InlineData("ISO8859-2", "iso-8859-2")]
    [InlineData("iso_8859-2", "iso-8859-2")]
    [InlineData("iso-8859-16", "windows-1250")]
    [InlineData("x-cp1252", "windows-1252")]
    [InlineData("x-mac-roman", "macintosh")]
    [InlineData("Shift_JIS", "shift_jis")]
    [InlineData("ks_c_5601-1987", "ks_c_5601-1987")]
    public void Pages_name_an_encoding_in_many_ways(string name, string encoding) =>
        Assert.Equal(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.CodePage, LegacyEncodings.Find(name)?.CodePage);

    [Fact]
    public void Escapes_of_Japanese_are_read_and_told()
    {
        const string Text = "# 印刷できない\n\nプリンターが止まりました。\n";

        var decoded = TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(50220)!.GetBytes(Text));

        Assert.Equal(Text, decoded.Text);
        Assert.Equal((DiagnosticCodes.GuessedEncoding, SourceSpan.At(1, 3)), (Assert.Single(decoded.Repairs).Code, decoded.Repairs[0].Span));
    }

    [Theory]
    [InlineData(1, 128)]
    [InlineData(128, 256)]
    [InlineData(1, 256)]
    public void Random_bytes_are_no_text(int from, int to)
    {
        var (bytes, state) = (new byte[4000], 12345u);
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(from + (int)((state = (state * 1664525) + 1013904223) >> 8) % (to - from));

        Assert.Null(TextDecoder.Decode(bytes).Text);
    }
}
