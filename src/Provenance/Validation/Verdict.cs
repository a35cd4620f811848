namespace Provenance.Validation;

/// <summary>The steps of the verdict, from the lowest.</summary>
public enum VerdictStep
{
    /// <summary>Not even the first step is reached.</summary>
    None,

    /// <summary>Document and integrity hold.</summary>
    WellFormed,

    /// <summary>No contradiction fails.</summary>
    Consistent,

    /// <summary>No gap in structure, custody, movement, customs or identity fails, and none is open.</summary>
    Continuous,

    /// <summary>The evidence policy is met for every fact.</summary>
    Corroborated,
}

/// <summary>Where a step of the verdict stands.</summary>
public enum StepState
{
    /// <summary>It is reached.</summary>
    Reached,

    /// <summary>A finding rules it out.</summary>
    Refuted,

    /// <summary>It cannot be decided: something is open, or nothing was there to evaluate.</summary>
    Undecided,
}

/// <summary>A ladder, never a score: the last step that is reached with all before it, and what keeps the next from being reached.</summary>
/// <param name="Reached">The last step reached with all before it.</param>
/// <param name="Next">The step after it; <see langword="null"/> at the top.</param>
/// <param name="NextIs">Where that step stands; <see langword="null"/> at the top.</param>
/// <param name="BlockedBy">Codes of the rules that keep it from being reached, in code order; empty where nothing was evaluated for it.</param>
public sealed record Verdict(VerdictStep Reached, VerdictStep? Next, StepState? NextIs, ValueList<string> BlockedBy);
