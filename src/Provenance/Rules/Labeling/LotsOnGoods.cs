using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>Which lots the labels of the goods can name, event by event.</summary>
internal sealed class LotsOnGoods(ChainView view)
{
    private readonly List<(int Event, Text Lot, Code? Level, bool IsAll)> _given = [];
    private readonly List<int> _unknown = [];

    /// <summary>The lot that a GS1 id of the chain's item names, where it names one.</summary>
    public static List<Text>? OfItem(ChainView view)
    {
        if (view.Chain.Description.Item.Id is not { } id || !(id.IsBatch || id.IsSerial))
            return null;
        var path = id.WithoutQuery.Value;
        var at = path.IndexOf("/10/", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var lot = path[(at + 4)..].Split('/')[0];
        return lot.Length == 0 ? null : [Uri.UnescapeDataString(lot)];
    }

    /// <summary>Takes the label that an event puts on the goods.</summary>
    public void Add(int i, Label? label)
    {
        if (label is { Absence: null, Lot: { Absence: null } lot } && !LabelComparison.IsOfTransport(label))
            _given.Add((i, lot, label.Level, Portions.IsAll(view, i) && (view.Events[i].Event as ILabelEvent)?.Additive != true));
        else if (view.Events[i].Event is ILabelEvent)
            _unknown.Add(i);
    }

    /// <summary>
    /// The lots that a label found at an event can name; <see langword="null"/> where a change that may come before leaves that open, or what was on the level before
    /// is not recorded.
    /// </summary>
    public List<Text>? Expected(int i, Code? level)
    {
        foreach (var change in _unknown)
        {
            if (view.Order.MayPrecede(change, i))
                return null;
        }

        List<Text>? lots = null;
        for (var k = _given.Count - 1; k >= 0; k--)
        {
            var (at, lot, on, isAll) = _given[k];
            if (!view.Order.MayPrecede(at, i) || (level.IsKnown() && on.IsKnown() && level != on))
                continue;
            (lots ??= []).Add(lot);
            if (isAll && view.Order.Precedes(at, i))
                return lots;
        }

        return null;
    }
}
