namespace Provenance.Validation.House;

/// <summary>What a process gives, by the experience of a house: output per input.</summary>
/// <param name="Process">The process; <see langword="null"/> for any.</param>
/// <param name="From">Prefix of the commodity code of the inputs; <see langword="null"/> for any.</param>
/// <param name="To">Prefix of the commodity code of the outputs; <see langword="null"/> for any.</param>
/// <param name="Item">What comes out, or the batch of it; <see langword="null"/> for any.</param>
/// <param name="Yield">The least and the most.</param>
/// <param name="Source">Where that is known from, for people.</param>
internal sealed record ProcessYield(Code? Process, string? From, string? To, ItemId? Item, Quantity Yield, string? Source)
{
    /// <summary>Whether it is the yield of a transformation.</summary>
    public bool Fits(Transformed e) =>
        (Process is null || Process == e.Process) && Begins(e.CommodityBefore, From) && Begins(e.CommodityAfter, To) && (Item is not { } item || Makes(e, item));

    private static bool Begins(HsCode? code, string? prefix) => prefix is null || (code is { Absence: null } && code.Digits.StartsWith(prefix, StringComparison.Ordinal));

    private static bool Makes(ProvenanceEvent e, ItemId item)
    {
        foreach (var output in e.Outputs)
        {
            if (output.Item is { } id && (ItemId.SameItem(id, item) || (id.Batch is { } batch && ItemId.SameItem(batch, item))))
                return true;
        }

        return false;
    }
}
