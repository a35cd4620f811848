using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>Compares what two labels say of the same goods.</summary>
internal static class LabelComparison
{
    /// <summary>Whether both name a lot, and not the same.</summary>
    public static bool DifferInLot(Label one, Label other) => one.Lot.IsKnown() && other.Lot.IsKnown() && !IsSameText(one.Lot, other.Lot);

    /// <summary>Whether both claim an origin, and neither claim covers the other.</summary>
    public static bool DifferInOrigin(ChainView view, Label one, Label other, EffectiveEvent e) =>
        OriginClaims.IsComparable(view.SetView.Customs, one.Origin) && OriginClaims.IsComparable(view.SetView.Customs, other.Origin)
        && !OriginClaims.Covers(view.SetView.Customs, one.Origin, other.Origin, e) && !OriginClaims.Covers(view.SetView.Customs, other.Origin, one.Origin, e);

    /// <summary>A kind of date that both have, certainly not the same; <see langword="null"/> where there is none.</summary>
    public static Code? FindOtherDate(Label one, Label other)
    {
        foreach (var date in one.Dates)
        {
            if (DateOf(other, date.Kind) is { } against && Compare(date.Date, against) is not (null or 0))
                return date.Kind;
        }

        return null;
    }

    /// <summary>The date of a kind on a label.</summary>
    public static EventTime? DateOf(Label label, Code kind)
    {
        foreach (var date in label.Dates)
        {
            if (date.Kind == kind)
                return date.Date;
        }

        return null;
    }

    /// <summary>
    /// Which of two dates on labels is the later one: they have no time of day and no zone, so that those of one precision compare as they are written.
    /// <see langword="null"/> where that cannot be told.
    /// </summary>
    public static int? Compare(EventTime one, EventTime other)
    {
        if (one.Absence is not null || other.Absence is not null)
            return null;
        if (IsPlain(one) && IsPlain(other) && one.Text.Length == other.Text.Length)
            return Math.Sign(string.CompareOrdinal(one.Text, other.Text));
        return one.IsCertainlyBefore(other) ? -1 : other.IsCertainlyBefore(one) ? 1 : null;
    }

    /// <summary>Whether a date ends the time in which goods may be sold or used.</summary>
    public static bool IsDurability(Code kind) => kind.Word is "expiry" or "bestBefore" or "useBy";

    /// <summary>Whether a label is on a transport unit: goods of several lots can be in it.</summary>
    public static bool IsOfTransport(Label label) => label.Level?.Word is "pallet" or "container" or "logisticUnit" or "shipment" or "consignment";

    /// <summary>Whether both say on which level or side they are, and not the same.</summary>
    public static bool AreApart(Label one, Label other) =>
        (one.Level.IsKnown() && other.Level.IsKnown() && one.Level != other.Level) || (one.Side.IsKnown() && other.Side.IsKnown() && one.Side != other.Side);

    /// <summary>Whether both texts are the same but for case and the space around them.</summary>
    public static bool IsSameText(Text one, Text other) => string.Equals(one.Value.Trim(), other.Value.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsPlain(EventTime time) => time.Text.All(c => char.IsAsciiDigit(c) || c == '-');
}
