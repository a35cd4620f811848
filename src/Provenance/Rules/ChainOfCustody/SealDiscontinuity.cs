using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC011.</summary>
internal sealed class SealDiscontinuity : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC011",
        Name = "seal-discontinuity",
        Title = "The seals found are not those that were on the goods, and no change of them is recorded.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["ISO 17712: practice of seals [K]", "C2PA assertion.dataHash.mismatch: what tampering means [V]", "Delegated Regulation (EU) 2016/161 Art 16(1)(a) [V]"],
        Why = "Between one seal and another the goods could be reached.",
        Remedy = "Record when the seal was broken or replaced, by whom, why and on whose authority.",
        Limits = "Compared on one leg, or on one container. Customs may have sealed anew, and their record may not have come yet.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var isCompared = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (SealsOf(view.Events[i].Event).Count == 0 && view.Events[i].Event is not SealChanged && !Inspects(view.Events[i].Event, out _))
                continue;
            isCompared |= view.IsOwn(view.Events[i]) && Judge(view, sink, i);
        }

        if (!isCompared)
            sink.NotApplicable("no two seals to compare");
    }

    private static bool Judge(ChainView view, FindingSink sink, int i)
    {
        var (before, opened) = LastSealed(view, i);
        if (before < 0)
            return false;

        var (one, other) = (view.Events[before], view.Events[i]);
        var seals = After(one.Event);
        if (opened >= 0)
            Fail(sink, one, view.Events[opened], "The record takes the seals off ({one}) and changes the contents ({other}), and no inspection or repacking between them is recorded.", "opened");
        else if (Inspects(other.Event, out var outcome) && seals.Count > 0)
            Judge(sink, one, other, outcome);
        else if (other.Event is Inspected or Observed || AreOne(seals, SealsOf(other.Event)))
            sink.Pass("the seals are the same, or their change is recorded", one, other);
        else if (!view.Order.Precedes(before, i) && AreOne(After(other.Event), SealsOf(one.Event)))
            sink.Pass("the seals are the same in an order that the times allow", one, other);
        else if (ChangeBetween(view, before, i) is { } change)
            Open(sink, one, other, change);
        else
            Fail(sink, one, other, "The record has the seals {seals} on the goods ({one}), then {found} ({other}), and no change between.", null, seals, SealsOf(other.Event));
        return true;
    }

    /// <summary>A change of the seals that is listed elsewhere, and may have been made between the two where the times leave the order open; <see langword="null"/> where there is none.</summary>
    private static EffectiveEvent? ChangeBetween(ChainView view, int before, int i)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if ((k < before || k > i) && view.Events[k].Event is SealChanged && view.Flow.Steps[k].Role != ItemRole.None
                && view.Order.MayPrecede(before, k) && view.Order.MayPrecede(k, i))
                return view.Events[k];
        }

        return null;
    }

    private static void Open(FindingSink sink, EffectiveEvent one, EffectiveEvent other, EffectiveEvent change) => sink
        .Open("Whether the seals were changed ({change}) between {one} and {other} cannot be decided: the times leave their order open.", new("change", change.Id), new("one", one.Id), new("other", other.Id))
        .About(one, other)
        .At(other, "seals")
        .At(one)
        .At(change, "time")
        .Missing("time:{change}", "When the seals were changed ({change})", "the carrier and the customs office", "a seal record or an inspection report");

    private static void Judge(FindingSink sink, EffectiveEvent one, EffectiveEvent other, Code outcome)
    {
        switch (outcome.Word)
        {
            case "broken" or "missing" or "mismatch" or "failed" or "damaged":
                Fail(sink, one, other, "The record has a seal on the goods ({one}) and finds it {found} ({other}), and no change between.", "inspected", found: [outcome.Word]);
                break;
            case "inconclusive":
                sink.Open("Whether the seal of {one} was still on the goods at {other} cannot be decided: the check of it was inconclusive.", new("one", one.Id), new("other", other.Id))
                    .About(one, other)
                    .At(other, "checks")
                    .At(one)
                    .Missing("seal:{other}", "Which seal was on the goods at {other}, and whether it was intact", "who inspected them", "a photo of the seal or the inspection report");
                break;
            default:
                sink.Pass("the seals are the same, or their change is recorded", one, other);
                break;
        }
    }

    /// <summary>
    /// The last event before on the same goods that says which seals they bear, and the one that changed their contents since seals were taken off; -1
    /// where there is none. A new leg may be sealed anew, except in the container of the leg before; goods that were received or opened may too.
    /// </summary>
    private static (int Sealed, int Opened) LastSealed(ChainView view, int i)
    {
        var container = ContainerOf(view.Events[i].Event);
        if (StartsLeg(view.Events[i].Event) && !container.IsKnown())
            return (-1, -1);
        var changed = -1;
        for (var k = view.Flow.Steps[i].Before; k >= 0; k = view.Flow.Steps[k].Before)
        {
            var e = view.Events[k].Event;
            if (e is SealChanged { After.Count: 0 } && changed >= 0)
                return (k, changed);
            if (SealsOf(e).Count > 0 || e is SealChanged)
                return StartsLeg(view.Events[i].Event) && (ContainerOf(e) is not { } other || other != container) ? (-1, -1) : (k, -1);
            if (e is Received or Inspected or Repackaged or Delivered or Returned || StartsLeg(e))
                return (-1, -1);
            if (e is Packed or Unpacked or StockAdjusted or Split or Merged or Transformed)
                changed = k;
        }

        return (-1, -1);
    }

    private static bool StartsLeg(ProvenanceEvent e) => e is Dispatched or Moved or HandedOver or Returned;

    private static Text? ContainerOf(ProvenanceEvent e) => e is ILeg leg ? leg.Container : (e as BorderCrossed)?.Container;

    private static ValueList<string> SealsOf(ProvenanceEvent e) => e switch
    {
        ILeg leg => leg.Seals,
        BorderCrossed crossed => crossed.Seals,
        SealChanged change => change.Before,
        _ => default,
    };

    private static ValueList<string> After(ProvenanceEvent e) => e is SealChanged change ? change.After : SealsOf(e);

    private static bool Inspects(ProvenanceEvent e, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Code? outcome)
    {
        outcome = null;
        foreach (var check in e is Inspected inspected ? inspected.Checks : e is Observed observed ? observed.Checks : default)
        {
            if (check is { What.Word: "seal", Outcome: { } found })
                outcome = found;
        }

        return outcome is not null;
    }

    /// <summary>Whether both are the same numbers, however they are spaced and in whatever order.</summary>
    private static bool AreOne(ValueList<string> one, ValueList<string> other) => one.Count == other.Count && AreIn(one, other) && AreIn(other, one);

    private static bool AreIn(ValueList<string> numbers, ValueList<string> others)
    {
        foreach (var number in numbers)
        {
            var found = false;
            foreach (var other in others)
                found |= IsSameNumber(number, other);
            if (!found)
                return false;
        }

        return true;
    }

    private static bool IsSameNumber(string one, string other)
    {
        var (i, k) = (0, 0);
        while (true)
        {
            while (i < one.Length && !char.IsLetterOrDigit(one[i]))
                i++;
            while (k < other.Length && !char.IsLetterOrDigit(other[k]))
                k++;
            if (i == one.Length || k == other.Length)
                return i == one.Length && k == other.Length;
            if (char.ToUpperInvariant(one[i++]) != char.ToUpperInvariant(other[k++]))
                return false;
        }
    }

    private static void Fail(FindingSink sink, EffectiveEvent one, EffectiveEvent other, string message, string? detail, ValueList<string> seals = default, ValueList<string> found = default)
    {
        var finding = sink.Fail(
                message,
                new("one", one.Id),
                new("other", other.Id),
                new("seals", seals.Count == 0 ? "none" : string.Join(", ", seals)),
                new("found", found.Count == 0 ? "none" : string.Join(", ", found)))
            .About(one, other)
            .At(other, "seals")
            .At(one)
            .Missing("seal:{one}:{other}", "When the seal was changed between {one} and {other}, by whom, why and on whose authority", "the carrier and the customs office", "a seal record or an inspection report")
            .Under(GroupKey.LegFrom(one));
        if (detail is not null)
            finding.Detailed(detail);
    }
}
