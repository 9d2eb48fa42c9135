namespace ContentForge.Dedup.Options;

/// <summary>Every number that decides something. J is the Jaccard similarity |A∩B| / |A∪B| of two shingle sets, core-J the same without
/// the shingles that are boilerplate of the corpus, containment |A∩B| / min(|A|, |B|). What follows from arithmetic says how; the rest
/// is chosen, for the reason that stands with it.</summary>
public sealed record DedupOptions
{
    /// <summary>Words in a shingle. Longer shingles tell texts apart better and forgive edits less: one changed word costs k shingles
    /// of about n, so J falls to (n - k) / (n + k). Chosen: shorter runs of words are phrases that any instruction has.</summary>
    public int ShingleSize { get; init; } = 5;

    /// <summary>Bands over the whole text: finds duplicates. 21 × 6 has its threshold at (1/21)^(1/6) = .60 and finds 99.8 % of the
    /// pairs with J = .8 and 99.995 % of those with J = .85.</summary>
    public LshBands DuplicateBands { get; init; } = new(21, 6);

    /// <summary>Bands over the text without boilerplate: finds series and related articles. 42 × 3 has its threshold at (1/42)^(1/3) =
    /// .29 and finds 99.6 % of the pairs with core-J = .5. That low a threshold would drown in chance hits if the boilerplate were
    /// still there.</summary>
    public LshBands RelatedBands { get; init; } = new(42, 3);

    /// <summary>Up to this many texts in one bucket are all compared with each other; in a larger bucket each is compared with the
    /// first and with its <see cref="BucketNeighbours"/> next ones, so that no bucket costs n². Chosen: 256 texts have 32,640 pairs,
    /// which are compared in a moment.</summary>
    public int BucketLimit { get; init; } = 256;

    /// <summary>See <see cref="BucketLimit"/>. Chosen: through the first text the bucket stays connected; the others only tell more of
    /// it.</summary>
    public int BucketNeighbours { get; init; } = 16;

    /// <summary>J from which two texts are duplicates whatever the boilerplate. Chosen: about one word in a hundred may differ (see
    /// <see cref="ShingleSize"/>).</summary>
    public double DuplicateJaccard { get; init; } = .9;

    /// <summary>J from which two texts are duplicates if core-J reaches <see cref="DuplicateCoreJaccard"/> too. Chosen: about one word
    /// in sixty may differ, but what differs may not be the article itself.</summary>
    public double DuplicateJaccardWithCore { get; init; } = .85;

    /// <summary>See <see cref="DuplicateJaccardWithCore"/>. Chosen: lower than that, since the core is shorter and each word weighs
    /// more.</summary>
    public double DuplicateCoreJaccard { get; init; } = .8;

    /// <summary>J from which two texts are related. Chosen: one word in twelve differs, which is no copy and no chance.</summary>
    public double RelatedJaccard { get; init; } = .4;

    /// <summary>Containment of the core from which two texts are related: the smaller one is mostly inside the larger. Chosen: more
    /// than half, so that an introduction in common is not enough.</summary>
    public double RelatedCoreContainment { get; init; } = .6;

    /// <summary>The J from which a pair is listed in the result. Chosen: half; whoever sets the thresholds wants to see what is just
    /// below them.</summary>
    public double ListedJaccard { get; init; } = .5;

    /// <summary>Related articles listed for one document, best first. Chosen: what a reader looks through at the end of a
    /// page.</summary>
    public int RelatedLimit { get; init; } = 6;

    /// <summary>A shingle is boilerplate if it occurs in more than max(this, <see cref="BoilerplateShare"/> × n) of the n groups of
    /// texts that have nothing to do with each other. Chosen: in a small corpus, a sentence in three or four articles is
    /// chance.</summary>
    public int BoilerplateMinimum { get; init; } = 4;

    /// <summary>See <see cref="BoilerplateMinimum"/>. Chosen: a site has a few dozen topics, and a shingle of a topic must not reach
    /// it.</summary>
    public double BoilerplateShare { get; init; } = .03;

    /// <summary>Boilerplate phrases listed in the result. Chosen: as many as a person reads.</summary>
    public int BoilerplateListed { get; init; } = 50;

    /// <summary>A document with fewer content sentences, and without any step, is hollow. Chosen: a page without an article has a title
    /// and a greeting; the shortest answer that helps has three sentences.</summary>
    public int HollowSentences { get; init; } = 3;

    /// <summary>J from which hollow documents are told as one family. Lower than for duplicates: they have so few words that one odd
    /// line costs a third of their shingles, and nothing is merged or published of them. Chosen for that.</summary>
    public double HollowJaccard { get; init; } = .7;

    /// <summary>Words that a content sentence has at least. Chosen: "Tap the power key" says something; labels of menus and buttons are
    /// shorter.</summary>
    public int SentenceWords { get; init; } = 4;

    /// <summary>J of the texts of a series once the names that differ are masked. Lower than for duplicates: the introductions of
    /// variants are often spun. Chosen: about one word in seventeen may differ beside the names.</summary>
    public double SeriesMaskedJaccard { get; init; } = .55;

    /// <summary>How much the use of one word may differ within a series, as a share of the words of the shorter text. A word that one
    /// text uses much more often is its subject, and another subject is another article. Chosen: four uses in a text of 600
    /// words.</summary>
    public double SeriesWordShift { get; init; } = .0065;

    /// <summary>How often a name must be replaced by the same other name to keep a pair from being merged. Chosen: once is an edit,
    /// twice is another name.</summary>
    public int SubstitutionMinimum { get; init; } = 2;

    /// <summary>Share of the three-word runs of a line that the canonical article must have for the line to count as kept. Below it,
    /// the line is listed as something that only the dropped copy says. Chosen: a word that was replaced costs a line of ten words
    /// three of its eight runs, which leaves .625.</summary>
    public double KeptLineShare { get; init; } = .6;

    /// <summary>Words that may differ between two texts before the search for names that were replaced is given up. Chosen: the search
    /// costs the square, and texts that differ in more are not the same with another name.</summary>
    public int AlignmentLimit { get; init; } = 900;
}

/// <summary>
/// How a signature is cut for locality-sensitive hashing: two texts become a candidate pair when all rows of at least one
/// band agree. For texts with Jaccard similarity J that happens with probability 1 - (1 - J^rows)^bands, an S-shaped curve
/// whose steepest part lies near the threshold (1/bands)^(1/rows).
/// </summary>
/// <param name="Bands">How many bands.</param>
/// <param name="Rows">How many positions of the signature a band has.</param>
public sealed record LshBands(int Bands, int Rows)
{
    /// <summary>How many positions of the signature are used.</summary>
    public int Length => Bands * Rows;

    /// <summary>The similarity at which about half of the pairs are found: (1/bands)^(1/rows).</summary>
    public double Threshold => Math.Pow(1.0 / Bands, 1.0 / Rows);

    /// <summary>The probability that a pair with the given similarity becomes a candidate.</summary>
    public double Recall(double jaccard) => 1 - Math.Pow(1 - Math.Pow(jaccard, Rows), Bands);
}
