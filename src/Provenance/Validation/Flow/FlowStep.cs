namespace Provenance.Validation.Flow;

/// <summary>Whether what an event says of the holder goes with the position that it draws on.</summary>
internal enum CustodyLink
{
    /// <summary>It says nothing of the holder, or nothing came before.</summary>
    Nothing,

    /// <summary>The holder is the one that the position has.</summary>
    Continues,

    /// <summary>One of the two is a role, a class of persons or unknown.</summary>
    Undecided,

    /// <summary>Both are known, and they are not one.</summary>
    Breaks,
}

/// <summary>What one event does to the goods.</summary>
internal struct FlowStep
{
    /// <summary>What it does to the chain's item; <see cref="ItemRole.Touches"/> for an event that is not physical.</summary>
    public ItemRole Role;

    /// <summary>How much of the chain's item it states.</summary>
    public Quantity? Quantity;

    /// <summary>The position that it draws on; <see langword="null"/> where the event does not concern the goods or nothing came before.</summary>
    public Position? From;

    /// <summary>The position that it leaves: the same one, or the one that it puts the goods into.</summary>
    public Position? To;

    /// <summary>How much that position held; <see langword="null"/> where nothing is recorded.</summary>
    public Quantity? Held;

    /// <summary>Whether that position was under way.</summary>
    public bool Underway;

    /// <summary>Whether all goods on the record at that time were in that position.</summary>
    public bool IsAlone;

    /// <summary>The event that touched that position before; -1 where there is none.</summary>
    public int Before;

    /// <summary>The last event before at a known place; -1 where there is none.</summary>
    public int PlacedBefore;

    /// <summary>The last event before that said who holds the goods; -1 where there is none.</summary>
    public int CustodyBefore;

    /// <summary>Whether the holders go together.</summary>
    public CustodyLink Custody;

    /// <summary>Who the event says held the goods, where that is not the holder of the position.</summary>
    public Party? Stated;

    /// <summary>Who held the position.</summary>
    public Party? Holder;

    /// <summary>The event that left too little for this one; -1 where there is none.</summary>
    public int EndedBefore;

    /// <summary>Whether it takes certainly more than its holder had.</summary>
    public bool Lacks;

    /// <summary>Whether it takes nothing and concerns certainly more than there is.</summary>
    public bool Grows;
}
