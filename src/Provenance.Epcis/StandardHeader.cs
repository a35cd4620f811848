namespace Provenance.Epcis;

/// <summary>The Standard Business Document Header (UN/CEFACT SBDH 1.3): who sends which document to whom.</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record StandardHeader
{
    /// <summary>The version of the header (<c>1.0</c>).</summary>
    public string? Version { get; init; }

    /// <summary>The senders, at least one by the standard.</summary>
    public ValueList<StandardHeaderPartner> Senders { get; init; }

    /// <summary>The receivers, at least one by the standard.</summary>
    public ValueList<StandardHeaderPartner> Receivers { get; init; }

    /// <summary>The standard that the document follows (<c>EPCglobal</c>).</summary>
    public string? Standard { get; init; }

    /// <summary>The version of that standard (<c>1.0</c>).</summary>
    public string? TypeVersion { get; init; }

    /// <summary>The number of the document.</summary>
    public string? InstanceIdentifier { get; init; }

    /// <summary>The type of the document (<c>Events</c>).</summary>
    public string? Type { get; init; }

    /// <summary>Whether there are several types in it.</summary>
    public bool? MultipleType { get; init; }

    /// <summary>When the document was made.</summary>
    public EpcisTime? CreationDateAndTime { get; init; }

    /// <summary>The manifest, as it stands.</summary>
    public EpcisNode? Manifest { get; init; }

    /// <summary>The business scope, as it stands.</summary>
    public EpcisNode? BusinessScope { get; init; }
}
