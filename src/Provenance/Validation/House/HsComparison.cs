using Provenance.Reference;

namespace Provenance.Validation.House;

/// <summary>What two commodity codes of one good come to. Ordered: of several possibilities the mildest counts.</summary>
internal enum HsComparison
{
    /// <summary>They agree in the digits that both have, up to six, or one became the other.</summary>
    Same,

    /// <summary>Another subheading of the same heading.</summary>
    Subheading,

    /// <summary>Another heading.</summary>
    Heading,

    /// <summary>They may be of different editions, and no table says what became of the earlier code.</summary>
    Undecided,
}

/// <summary>Compares commodity codes, through the tables of correlation that a policy holds where they may be of different editions.</summary>
internal static class HsCodes
{
    public static HsComparison Compare(PolicyData data, EffectiveEvent first, HsCode one, EffectiveEvent last, HsCode other)
    {
        var plain = Compare(one.Digits, other.Digits);
        if (plain == HsComparison.Same || HsEditions.AreOne(first, last) == true)
            return plain;
        if (data.Correlations.Count == 0)
            return HsComparison.Undecided;
        var (mildest, isDecided) = (HsComparison.Undecided, false);
        foreach (var edition in HsEditions.Of(first))
        {
            foreach (var otherEdition in HsEditions.Of(last))
            {
                var found = edition == otherEdition ? plain
                    : edition < otherEdition ? Compare(data.Correlations, one, edition, other, otherEdition)
                    : Compare(data.Correlations, other, otherEdition, one, edition);
                if (found == HsComparison.Same)
                    return found;
                if (found == HsComparison.Undecided)
                    return HsComparison.Undecided;
                (mildest, isDecided) = (found < mildest ? found : mildest, true);
            }
        }

        return isDecided ? mildest : HsComparison.Undecided;
    }

    private static HsComparison Compare(ValueList<HsCorrelation> tables, HsCode earlier, int from, HsCode later, int to)
    {
        if (Translate(tables, [earlier.Digits.Length > 6 ? earlier.Digits[..6] : earlier.Digits], from, to) is not { } codes)
            return HsComparison.Undecided;
        var mildest = HsComparison.Undecided;
        foreach (var code in codes)
        {
            var found = Compare(code, later.Digits);
            mildest = found < mildest ? found : mildest;
        }

        return mildest;
    }

    /// <summary>The codes that goods of these codes have in a later edition, over as many tables as it takes; <see langword="null"/> where one is missing.</summary>
    private static HashSet<string>? Translate(ValueList<HsCorrelation> tables, HashSet<string> codes, int from, int to)
    {
        if (from == to)
            return codes;
        foreach (var table in tables)
        {
            if (table.From == from && table.To <= to && Translate(tables, Step(table, codes), table.To, to) is { } translated)
                return translated;
        }

        return null;
    }

    /// <summary>A code that is in no row stayed as it was; of one with fewer digits every row that begins with them counts, and so does the code itself.</summary>
    private static HashSet<string> Step(HsCorrelation table, HashSet<string> codes)
    {
        var stepped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            var isMoved = false;
            foreach (var step in table.Steps)
            {
                if (!step.From.StartsWith(code, StringComparison.Ordinal))
                    continue;
                stepped.Add(step.To);
                isMoved |= code.Length == 6;
            }

            if (!isMoved)
                stepped.Add(code);
        }

        return stepped;
    }

    private static HsComparison Compare(string one, string other) =>
        !Agree(one, other, 4) ? HsComparison.Heading : Agree(one, other, 6) ? HsComparison.Same : HsComparison.Subheading;

    private static bool Agree(string one, string other, int digits)
    {
        var common = Math.Min(digits, Math.Min(one.Length, other.Length));
        return one.AsSpan(0, common).SequenceEqual(other.AsSpan(0, common));
    }
}
