namespace Provenance.Packs;

/// <summary>What came of one pack while its rule looked at the chains.</summary>
internal sealed class PackTally(ProvenancePack pack)
{
    public ProvenancePack Pack { get; } = pack;

    /// <summary>Whether its rule looked at any chain.</summary>
    public bool IsRun { get; set; }

    /// <summary>How many chains it covers.</summary>
    public int Covered { get; set; }

    /// <summary>How many events it judged.</summary>
    public int Judged { get; set; }

    /// <summary>What it asks of events that were judged, and was not.</summary>
    public HashSet<(PackEvent Event, PackElement Element)> NotJudged { get; } = [];
}
