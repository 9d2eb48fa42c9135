using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>Writes <c>batch.csv</c>: what each document of a new batch is to what is published.</summary>
public static class BatchCsv
{
    /// <summary>Writes a header and one record for each document of the batch.</summary>
    public static void Write(IEnumerable<BatchEntry> entries, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Csv.WriteRecord(output, "path", "outcome", "other");
        foreach (var entry in entries) Csv.WriteRecord(output, entry.Path, Word(entry.Outcome), entry.Other ?? "");
    }

    private static string Word(BatchOutcome outcome) => outcome switch
    {
        BatchOutcome.Published => "published",
        BatchOutcome.CopyInBatch => "copy in batch",
        BatchOutcome.Variant => "variant",
        BatchOutcome.Hollow => "hollow",
        _ => "new",
    };
}
