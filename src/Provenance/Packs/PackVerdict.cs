namespace Provenance.Packs;

/// <summary>Whether the record holds what a pack asks for.</summary>
public enum Compliance
{
    /// <summary>All that it asks for and that can be judged is recorded. Duties outside any record are not judged.</summary>
    Compliant,

    /// <summary>Something that it asks for is not recorded.</summary>
    NotCompliant,

    /// <summary>It cannot be decided, or is for a person to judge.</summary>
    Undecided,

    /// <summary>It covers none of the chains, or none of their events.</summary>
    NotApplicable,
}

/// <summary>What a check by a pack came to. It is apart from the verdict of the chains, and no legal advice.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Compliance">Whether the record holds what it asks for.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="Judged">How many events it judged.</param>
/// <param name="NotJudged">What it asks of these events and was not judged, each with the reason, in the order of the pack.</param>
/// <remarks>Immutable.</remarks>
public sealed record PackVerdict(ProvenancePack Pack, Compliance Compliance, string Why, int Judged, ValueList<string> NotJudged);
