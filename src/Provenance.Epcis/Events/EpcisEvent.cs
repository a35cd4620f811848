using Provenance.Epcis.Reading;

namespace Provenance.Epcis;

/// <summary>One event of EPCIS (EPCIS 2.0, 7.4): what happened to which objects, when, where, why and how.</summary>
/// <remarks>
/// <para>
/// The cases are <see cref="ObjectEvent"/>, <see cref="AggregationEvent"/>, <see cref="TransactionEvent"/>, <see cref="TransformationEvent"/>,
/// <see cref="AssociationEvent"/> and <see cref="ExtensionEvent"/>, an event type of somebody else. The same records serve EPCIS 1.2 and 2.0, XML and JSON-LD.
/// </para>
/// <para>
/// Identifiers stand as written. Words of the Core Business Vocabulary are held as Web URIs of CBV 2.0 (<c>https://ref.gs1.org/cbv/BizStep-shipping</c>) whatever
/// form a document gives them, so that an event means the same from every format; a word of another vocabulary is held as the URI to which its context expands it.
/// </para>
/// <para>
/// A member that is <see langword="null"/> or an empty list is not in the document. Immutable, equal when all members are equal, safe to share between threads.
/// </para>
/// </remarks>
public abstract record EpcisEvent
{
    private protected EpcisEvent()
    {
    }

    /// <summary>The name of the event type, as the standard spells it (<c>ObjectEvent</c>), or the URI of an event type of somebody else.</summary>
    public abstract string Type { get; }

    /// <summary>When it happened. Required by the standard; <see langword="null"/> only where a document lacks it.</summary>
    public EpcisTime? EventTime { get; init; }

    /// <summary>The offset from UTC at the place of the event, as written: <c>+01:00</c>, from -14:00 to +14:00. Required by the standard.</summary>
    public string? EventTimeZoneOffset { get; init; }

    /// <summary>When a repository recorded it.</summary>
    public EpcisTime? RecordTime { get; init; }

    /// <summary>Its id, an absolute URI.</summary>
    public string? EventId { get; init; }

    /// <summary>The declaration that an earlier event with the same content was in error.</summary>
    public ErrorDeclaration? ErrorDeclaration { get; init; }

    /// <summary>Where certificates are found, as URIs (EPCIS 2.0).</summary>
    public ValueList<string> CertificationInfo { get; init; }

    /// <summary>The business step: a Web URI of CBV, or a URI of another vocabulary.</summary>
    public string? BizStep { get; init; }

    /// <summary>The state of the objects from then on: a Web URI of CBV, or a URI of another vocabulary.</summary>
    public string? Disposition { get; init; }

    /// <summary>States that hold until they are unset (EPCIS 2.0).</summary>
    public PersistentDisposition? PersistentDisposition { get; init; }

    /// <summary>Where the event took place.</summary>
    public EpcisLocation? ReadPoint { get; init; }

    /// <summary>Where the objects are until a later event says otherwise.</summary>
    public EpcisLocation? BizLocation { get; init; }

    /// <summary>The business transactions that it belongs to, in document order.</summary>
    public ValueList<BizTransaction> BizTransactions { get; init; }

    /// <summary>Where a transfer begins, in document order.</summary>
    public ValueList<SourceElement> Sources { get; init; }

    /// <summary>Where a transfer ends, in document order.</summary>
    public ValueList<DestinationElement> Destinations { get; init; }

    /// <summary>What sensors said, in document order (EPCIS 2.0).</summary>
    public ValueList<SensorElement> SensorElements { get; init; }

    /// <summary>Members of other namespaces, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }

    /// <summary>All of the members above at once, so that a reader gathers them before it makes the event.</summary>
    internal EventDraft Draft
    {
        init
        {
            EventTime = value.EventTime;
            EventTimeZoneOffset = value.EventTimeZoneOffset;
            RecordTime = value.RecordTime;
            EventId = value.EventId;
            ErrorDeclaration = value.ErrorDeclaration;
            CertificationInfo = value.CertificationInfo;
            BizStep = value.BizStep;
            Disposition = value.Disposition;
            PersistentDisposition = value.PersistentDisposition;
            ReadPoint = value.ReadPoint;
            BizLocation = value.BizLocation;
            BizTransactions = value.BizTransactions;
            Sources = value.Sources;
            Destinations = value.Destinations;
            SensorElements = value.SensorElements;
            Extensions = value.Extensions;
        }
    }
}
