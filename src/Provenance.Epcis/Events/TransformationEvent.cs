namespace Provenance.Epcis;

/// <summary>Objects were used up, and others made of them (EPCIS 2.0, 7.4.5).</summary>
public sealed record TransformationEvent : EpcisEvent
{
    /// <inheritdoc/>
    public override string Type => "TransformationEvent";

    /// <summary>Inputs with an id of their own.</summary>
    public ValueList<string> InputEpcs { get; init; }

    /// <summary>Inputs that are known by class and quantity.</summary>
    public ValueList<QuantityElement> InputQuantities { get; init; }

    /// <summary>Outputs with an id of their own.</summary>
    public ValueList<string> OutputEpcs { get; init; }

    /// <summary>Outputs that are known by class and quantity.</summary>
    public ValueList<QuantityElement> OutputQuantities { get; init; }

    /// <summary>Joins events that are one transformation, whose inputs and outputs are reported apart.</summary>
    public string? TransformationId { get; init; }

    /// <summary>Data of the outputs from their beginning.</summary>
    public ValueList<EpcisNode> Ilmd { get; init; }
}
