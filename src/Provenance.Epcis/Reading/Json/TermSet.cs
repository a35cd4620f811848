namespace Provenance.Epcis.Reading.Json;

/// <summary>A set of members.</summary>
internal struct TermSet
{
    private ulong _low;
    private ulong _high;

    public static TermSet Of(params ReadOnlySpan<JsonTerm> terms)
    {
        var set = new TermSet();
        foreach (var term in terms)
            set.Add(term);
        return set;
    }

    public static TermSet All => new() { _low = ulong.MaxValue, _high = ulong.MaxValue };

    public readonly bool IsEmpty => (_low | _high) == 0;

    /// <summary>Adds a member.</summary>
    /// <returns>Whether it was not there yet.</returns>
    public bool Add(JsonTerm term)
    {
        var before = (int)term < 64 ? _low : _high;
        var bit = 1UL << (int)term;
        if ((int)term < 64)
            _low |= bit;
        else
            _high |= bit;
        return (before & bit) == 0;
    }

    public readonly bool Has(JsonTerm term) => (((int)term < 64 ? _low : _high) & (1UL << (int)term)) != 0;

    public readonly TermSet And(TermSet other) => new() { _low = _low | other._low, _high = _high | other._high };

    public readonly TermSet Without(TermSet other) => new() { _low = _low & ~other._low, _high = _high & ~other._high };
}
