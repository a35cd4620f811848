namespace Provenance.Validation.Flow;

/// <summary>Whether an event concerns all of the goods or a part of them.</summary>
internal static class Portions
{
    /// <summary>Whether what the event concerns is all of the goods on the record, in whatever hands; <see langword="false"/> where that is not certain.</summary>
    public static bool IsAllThereIs(ChainView view, int i) => view.Flow.Steps[i].IsAlone && IsAll(view, i);

    /// <summary>Whether what the event concerns is all that its position held; <see langword="false"/> where that is not certain.</summary>
    public static bool IsAll(ChainView view, int i)
    {
        ref readonly var step = ref view.Flow.Steps[i];
        if (step.Held is not { Max: not null } held || step.Quantity is not { Absence: null, IsAll: false } part)
            return true;
        return !part.IsApproximate && view.SetView.Units.Align(part, held, view.Chain.Description.Item.Id) is { } aligned && aligned.IsComparableTo(held) && !aligned.IsCertainlyLessThan(held);
    }
}
