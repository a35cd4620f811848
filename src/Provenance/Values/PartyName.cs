namespace Provenance.Values;

/// <summary>A name of a party in one script or for one use.</summary>
public sealed record PartyName : Extensible
{
    /// <summary>The name as written.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 15924 code of its script (<c>Latn</c>, <c>Hang</c>).</summary>
    public string? Script { get; init; }

    /// <summary>Where the name comes from or is used ("transliteration").</summary>
    public string? Use { get; init; }
}

/// <summary>Another name or id of the same party, for a time.</summary>
public sealed record PartyAlias : Extensible
{
    /// <summary>The other name or id.</summary>
    public required string Name { get; init; }

    /// <summary>When it held; always, where it is <see langword="null"/>.</summary>
    public Validity? Valid { get; init; }
}

/// <summary>A tie between two parties, itself a claim with evidence.</summary>
public sealed record Affiliation : Extensible
{
    /// <summary>Id of the other party.</summary>
    public required string To { get; init; }

    /// <summary>The kind of tie (<c>affiliated</c>, <c>subsidiary</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>How far it is trusted.</summary>
    public Status? Status { get; init; }

    /// <summary>Ids of the evidence for it.</summary>
    public ValueList<string> Evidence { get; init; }

    /// <summary>When it held; always, where it is <see langword="null"/>.</summary>
    public Validity? Valid { get; init; }
}
