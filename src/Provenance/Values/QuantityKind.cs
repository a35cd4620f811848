namespace Provenance.Values;

/// <summary>How a quantity was stated, which is how it is written again.</summary>
internal enum QuantityKind : byte
{
    /// <summary><c>{"exactly": 500}</c>.</summary>
    Exactly,

    /// <summary><c>{"min": 1, "max": 9}</c>, either of which can be missing.</summary>
    Interval,

    /// <summary><c>{"about": 40}</c>.</summary>
    About,

    /// <summary><c>{"some": true}</c>.</summary>
    Some,

    /// <summary><c>{"all": true}</c>.</summary>
    All,

    /// <summary><c>{"unknown": "notStated"}</c>.</summary>
    Unknown,
}
