namespace Provenance.Validation.Flow;

/// <summary>Whether the goods of a chain are in one hand at one place at a time (catalogue 2.8).</summary>
internal static class Undivided
{
    /// <summary>Whether the item is a serial, or a lot that no event divides.</summary>
    public static bool IsWhole(ChainView view)
    {
        if (view.Chain.Description.Item is { Level.Word: "serial" } or { Id.IsSerial: true })
            return true;
        var beginnings = 0;
        foreach (var position in view.Flow.Positions)
        {
            if (position.Parent is null && ++beginnings > 1)
                return false;
        }

        foreach (ref readonly var step in view.Flow.Steps)
        {
            if (step.From is { IsGone: false } from && step.To is { } to && !ReferenceEquals(from, to))
                return false;
        }

        return true;
    }
}
