using System.Globalization;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>An address as it was given out.</summary>
/// <param name="Item">What has it.</param>
/// <param name="Wanted">What it would be if nothing else were there, without extension.</param>
/// <param name="Given">What it is, without extension.</param>
/// <param name="TakenBy">Who has the wanted one; null where it was free.</param>
internal sealed record GivenAddress<T>(T Item, string Wanted, string Given, string? TakenBy);

/// <summary>
/// Gives out the addresses of a site, each once, so that no two files of it can collide: neither in case nor in the Unicode form of a letter do
/// two of them differ alone, and no file has the name of a folder. The site's own pages are taken from the start, and each of its folders
/// is kept for one kind of page.
/// </summary>
internal sealed class AddressSpace
{
    /// <summary>Who has what the site needs for itself.</summary>
    public const string TheSite = "a page of the site itself";

    /// <summary>The address of all that is not in a folder of the site.</summary>
    public const string Anywhere = "";

    // A file name is limited in bytes, and a letter can take four. Room is left for a suffix and an extension: of the 240 of a segment.
    private const int MaxSegmentBytes = 180;

    private static readonly string[] Pages = ["index", "404", "search", "a-z", "error-codes"];

    private static readonly string[] Folders = ["topics", "platforms", "series", "a-z", "assets", "media"];

    // Files, and folders that belong to somebody as a whole.
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    // Folders that hold files of several.
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    public AddressSpace()
    {
        foreach (var page in Pages)
            _owners[AddressKey.Of(page + ".html")] = TheSite;
        foreach (var folder in Folders)
        {
            _owners[AddressKey.Of(folder)] = TheSite;
            // A server shows it to who asks for the folder.
            _owners[AddressKey.Of(folder + "/index.html")] = TheSite;
        }
    }

    /// <summary>
    /// Gives each an address. Where two want the same, the first gets it, and the other a number; an address that somebody wants is never
    /// given away as such a substitute.
    /// </summary>
    /// <param name="folder">The folder of the site that is kept for them; or <see cref="Anywhere"/>.</param>
    /// <param name="wishes">Who wants which address, without extension.</param>
    /// <param name="ownerOf">Names somebody in the note to another who wanted the same.</param>
    public IReadOnlyList<GivenAddress<T>> Assign<T>(string folder, IEnumerable<(T Item, string Wanted)> wishes, Func<T, string> ownerOf)
    {
        var all = wishes.ToList();
        var takenBy = all.ConvertAll(wish => TryTake(folder, wish.Wanted, ownerOf(wish.Item)));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. all.Zip(takenBy, (wish, owner) => new GivenAddress<T>(
            wish.Item, wish.Wanted, owner is null ? wish.Wanted : Substitute(folder, wish.Wanted, ownerOf(wish.Item), numbers), owner))];
    }

    /// <summary>Takes an address for a page, the same as Markdown, and whatever belongs under it.</summary>
    /// <returns>Who has it already; null where it was free.</returns>
    public string? TryTake(string folder, string address, string owner)
    {
        var key = AddressKey.Of(address);
        var page = key + ".HTML";
        var ends = EndsOfFolders(key, folder.Length + 1);
        var other = _owners.GetValueOrDefault(page) ?? OwnerOfAFolder(key, ends) ?? (_shared.Contains(page) ? "a folder of other pages" : null);
        if (other is not null)
            return other;

        _owners.Add(page, owner);
        // A list can have more pages in a folder of its name.
        if (folder.Length > 0)
            _owners.TryAdd(key, owner);
        foreach (var end in ends)
            _shared.Add(key[..end]);
        return null;
    }

    /// <summary>One part of an address.</summary>
    /// <param name="text">What it is made from.</param>
    /// <param name="fallback">What to use when the text has no letter or digit.</param>
    /// <param name="language">The language of the text, or null.</param>
    public static string Segment(string text, string fallback, string? language = null)
    {
        var segment = Slug.From(text, fallback, language);
        var (bytes, length) = (0, 0);
        foreach (var rune in segment.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxSegmentBytes)
                return segment[..length].TrimEnd('-');
            length += rune.Utf16SequenceLength;
        }

        return segment;
    }

    private string? OwnerOfAFolder(string key, IEnumerable<int> ends) =>
        ends.Select(end => _owners.GetValueOrDefault(key[..end])).FirstOrDefault(owner => owner is not null);

    // The folder that is kept for the kind of page at hand is no obstacle to it.
    private static List<int> EndsOfFolders(string key, int from)
    {
        var ends = new List<int>();
        for (var end = from < key.Length ? key.IndexOf('/', from) : -1; end >= 0; end = key.IndexOf('/', end + 1))
            ends.Add(end);
        return ends;
    }

    private string Substitute(string folder, string wanted, string owner, Dictionary<string, int> numbers)
    {
        var key = AddressKey.Of(wanted);
        var number = numbers.GetValueOrDefault(key, 2);
        while (TryTake(folder, Numbered(folder, wanted, number), owner) is not null)
            number++;
        numbers[key] = number + 1;
        return Numbered(folder, wanted, number);
    }

    // In a folder of the site nothing is free, so it is the folder that gets the number.
    private string Numbered(string folder, string address, int number)
    {
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        var isInAFolderOfTheSite = folder.Length == 0 && slash > 0 && _owners.ContainsKey(AddressKey.Of(address[..slash]));
        var end = isInAFolderOfTheSite ? slash : address.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{address.AsSpan(0, end)}-{number}{address.AsSpan(end)}");
    }
}
