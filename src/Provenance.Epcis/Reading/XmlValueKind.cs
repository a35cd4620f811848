namespace Provenance.Epcis.Reading;

/// <summary>The simple types of the schemas.</summary>
internal enum XmlValueKind
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>A URI.</summary>
    Uri,

    /// <summary><c>xsd:dateTime</c>: the offset may lack.</summary>
    DateTime,

    /// <summary><c>DateTimeStamp</c> of EPCIS 2.0: with an offset.</summary>
    Stamp,

    /// <summary><c>xsd:decimal</c>: no exponent.</summary>
    Decimal,

    /// <summary><c>xsd:double</c>.</summary>
    Double,

    /// <summary><c>xsd:boolean</c>.</summary>
    Boolean,

    /// <summary><c>xsd:hexBinary</c>.</summary>
    Hex,

    /// <summary><c>xsd:int</c>.</summary>
    Int,

    /// <summary><c>xsd:integer</c>.</summary>
    Integer,

    /// <summary><c>ERROR</c> or <c>SEVERE</c>.</summary>
    Severity,

    /// <summary><c>rollback</c> or <c>proceed</c>.</summary>
    CaptureErrorBehaviour,

    /// <summary><c>RequestingServiceTransaction</c> or <c>RespondingServiceTransaction</c>.</summary>
    ServiceTransaction,
}
