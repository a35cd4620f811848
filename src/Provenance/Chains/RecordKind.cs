namespace Provenance.Chains;

/// <summary>What kind of record a document or stream is. Declared as a whole, never inferred from the parties of an event.</summary>
public enum RecordKind
{
    /// <summary>A business's own records, whoever the parties of each event: events default to <see cref="Status.Fact"/> and need no grading.</summary>
    Operational,

    /// <summary>What somebody found out about others: events default to <see cref="Status.Claim"/>.</summary>
    Investigative,
}
