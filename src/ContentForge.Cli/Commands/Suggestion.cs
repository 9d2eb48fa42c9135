namespace ContentForge.Cli.Commands;

/// <summary>Guesses what a misspelt word was meant to be.</summary>
internal static class Suggestion
{
    /// <summary>One slip in so many letters is a misspelling; more is another word.</summary>
    private const int LettersPerSlip = 3;

    /// <summary>The known word that is closest to another one; null when none is close.</summary>
    public static string? For(string word, IEnumerable<string> known) => known
        .Select(candidate => (Word: candidate, Slips: Slips(word, candidate)))
        .Where(candidate => candidate.Slips * LettersPerSlip <= candidate.Word.Length)
        .OrderBy(candidate => candidate.Slips)
        .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>How many letters are missing, added, wrong, or swapped with their neighbour (the optimal string alignment distance).</summary>
    private static int Slips(string a, string b)
    {
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1, slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
            }
        }

        return slips[a.Length, b.Length];
    }
}
