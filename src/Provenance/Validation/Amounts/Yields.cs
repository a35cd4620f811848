namespace Provenance.Validation.Amounts;

/// <summary>How much of what goes into an event comes out of it.</summary>
internal static class Yields
{
    private static readonly Quantity One = Quantity.Exactly(1);

    /// <summary>Whether what comes out of the event is made of what goes in.</summary>
    public static bool IsBalanced(ProvenanceEvent e) => e is Split or Merged or Transformed or Repackaged or Relabeled && e.Inputs.Count + e.Outputs.Count > 0;

    /// <summary>
    /// Output per input: what the event records, else one; of a transformation that records neither yield nor loss what the house knows of the process, and
    /// <see langword="null"/> where it knows nothing, or the yield of anything else is unknown.
    /// </summary>
    public static Quantity? Of(ProvenanceEvent e, PolicyData data) => e switch
    {
        Transformed { Yield: { Absence: null, Max: not null } yield } => yield,
        Transformed x => x.Loss is { Absence: null, Max: not null } ? null : ByExperience(x, data),
        Split { Yield: { Absence: null, Max: not null } yield } => yield,
        Merged { Yield: { Absence: null, Max: not null } yield } => yield,
        Split { Yield: not null } or Merged { Yield: not null } => null,
        _ => One,
    };

    /// <summary>
    /// Output and loss per input, for a balance: a transformation that records what was lost in it, and no yield, tells where all of the input went.
    /// </summary>
    public static Quantity? Balancing(ProvenanceEvent e, PolicyData data) => e is Transformed { Yield: null, Loss: { Absence: null, Max: not null } } ? One : Of(e, data);

    /// <summary>What the process should give, whatever was lost in it: what the event records, else what the house knows.</summary>
    public static Quantity? Recipe(Transformed e, PolicyData data) => e.Yield is { Absence: null, Max: not null } ? e.Yield : ByExperience(e, data);

    /// <summary>What is recorded as lost in it; where a yield is recorded the loss is a part of that.</summary>
    public static Quantity? LossOf(ProvenanceEvent e) => e switch
    {
        Split { Yield: null } x => x.Loss,
        Merged { Yield: null } x => x.Loss,
        Transformed { Yield: null } x => x.Loss,
        Repackaged x => x.Loss,
        _ => null,
    };

    private static Quantity? ByExperience(Transformed e, PolicyData data)
    {
        for (var i = data.Yields.Count - 1; i >= 0; i--)
        {
            if (data.Yields[i].Fits(e))
                return data.Yields[i].Yield;
        }

        return null;
    }
}
