namespace Provenance.Values;

/// <summary>A document that an event refers to: an invoice, a bill of lading, a permit.</summary>
public sealed record DocumentReference : Extensible
{
    /// <summary>What it is.</summary>
    public Code? Type { get; init; }

    /// <summary>Its number.</summary>
    public Text? Number { get; init; }

    /// <summary>Who issued it, in the record's words.</summary>
    public Text? Issuer { get; init; }

    /// <summary>When it is valid.</summary>
    public Validity? Valid { get; init; }

    /// <summary>What it covers.</summary>
    public ValueList<string> Covers { get; init; }

    /// <summary>A document of which only the number is recorded.</summary>
    public static implicit operator DocumentReference(string number) => new() { Number = number };
}
