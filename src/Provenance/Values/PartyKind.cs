namespace Provenance.Values;

/// <summary>What kind of party it is.</summary>
public enum PartyKind
{
    /// <summary>A company, an association, an institution.</summary>
    Organization,

    /// <summary>One natural person.</summary>
    Person,

    /// <summary>Several persons or organizations, of a known or unknown number, named only as a class.</summary>
    Group,

    /// <summary>A public authority.</summary>
    Authority,
}
