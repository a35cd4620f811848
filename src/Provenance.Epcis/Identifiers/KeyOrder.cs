namespace Provenance.Epcis;

/// <summary>How a company prefix and a reference make a GS1 key.</summary>
internal enum KeyOrder
{
    /// <summary>The prefix, the reference, the check digit.</summary>
    PrefixFirst,

    /// <summary>The first digit of the reference, which is an indicator or an extension digit; the prefix, the rest of the reference, the check digit.</summary>
    ReferenceDigitFirst,

    /// <summary>A zero, the prefix, the reference, the check digit.</summary>
    ZeroFirst,

    /// <summary>The prefix and the reference.</summary>
    NoCheckDigit,
}
