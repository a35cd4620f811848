namespace Provenance.Values;

/// <summary>A licence, permit or notice that lets its holder do something.</summary>
public sealed record Authorization : Extensible
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The kind (<c>customsWarehouse</c>, <c>manufacturingAuthorization</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>Id of the party that holds it.</summary>
    public string? Holder { get; init; }

    /// <summary>Where it holds: a country or a group (<c>EU</c>).</summary>
    public Area? Country { get; init; }

    /// <summary>When it holds.</summary>
    public Validity? Valid { get; init; }

    /// <summary>The acts that it covers.</summary>
    public ValueList<Code> Covers { get; init; }

    /// <summary>The documents that show it.</summary>
    public ValueList<DocumentReference> Documents { get; init; }

    /// <summary>Remarks for people; no rule reads them.</summary>
    public string? Notes { get; init; }
}
