namespace Provenance.Epcis.Mapping;

/// <summary>Tells a change of goods from a mere division or mixture of a product.</summary>
internal static class Transformations
{
    private static readonly string[] MixingSteps = ["urn:gdst:bizStep:commingling"];

    public static TransformationKind KindOf(TransformationEvent e, ValueList<ItemReference> inputs, ValueList<ItemReference> outputs)
    {
        if (inputs.Count == 0)
            return TransformationKind.Origin;
        if (outputs.Count == 1 && inputs.Count > 1 && (MixingSteps.Contains(e.BizStep) || IsOneProduct(inputs, outputs)))
            return TransformationKind.Merge;
        return inputs.Count == 1 && outputs.Count > 1 && IsOneProduct(inputs, outputs) ? TransformationKind.Split : TransformationKind.Transformation;
    }

    /// <summary>Puts together the events of one transformation (EPCIS 2.0, 7.4.5: <c>transformationID</c>), whose inputs and outputs are reported apart.</summary>
    public static IEnumerable<PooledEvent> Join(IReadOnlyList<PooledEvent> events)
    {
        Dictionary<string, PooledEvent> joined = new(StringComparer.Ordinal);
        foreach (var e in events)
        {
            if (e.Event is not TransformationEvent { TransformationId: { Length: > 0 } id } x)
                continue;
            joined[id] = joined.TryGetValue(id, out var first) ? first with { Event = Join((TransformationEvent)first.Event, x) } : e;
        }

        foreach (var e in events)
        {
            if (e.Event is not TransformationEvent { TransformationId: { Length: > 0 } id })
                yield return e;
            else if (joined.Remove(id, out var whole))
                yield return whole;
        }
    }

    // The goods are made when the last part is reported.
    private static TransformationEvent Join(TransformationEvent first, TransformationEvent second)
    {
        var last = second.EventTime?.Instant > first.EventTime?.Instant ? second : first;
        return first with
        {
            EventTime = last.EventTime,
            EventTimeZoneOffset = last.EventTimeZoneOffset,
            InputEpcs = [.. first.InputEpcs, .. second.InputEpcs],
            InputQuantities = [.. first.InputQuantities, .. second.InputQuantities],
            OutputEpcs = [.. first.OutputEpcs, .. second.OutputEpcs],
            OutputQuantities = [.. first.OutputQuantities, .. second.OutputQuantities],
            BizTransactions = [.. first.BizTransactions, .. second.BizTransactions],
            SensorElements = [.. first.SensorElements, .. second.SensorElements],
            Ilmd = [.. first.Ilmd, .. second.Ilmd],
            Extensions = [.. first.Extensions, .. second.Extensions],
        };
    }

    private static bool IsOneProduct(ValueList<ItemReference> inputs, ValueList<ItemReference> outputs)
    {
        string? product = null;
        foreach (var one in (IEnumerable<ItemReference>)[.. inputs, .. outputs])
        {
            if (one.Item is not { } id || ItemBook.ProductOf(id.Value) is not { } its || (product is not null && product != its))
                return false;
            product = its;
        }

        return product is not null;
    }
}
