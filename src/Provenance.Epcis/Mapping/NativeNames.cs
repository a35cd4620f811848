namespace Provenance.Epcis.Mapping;

/// <summary>Our own namespace in EPCIS documents, for what the standard has no words for.</summary>
internal static class NativeNames
{
    /// <summary>The namespace; a business step of ours is a word of it.</summary>
    public const string Namespace = "urn:provenance:epcis:1:";

    /// <summary>The prefix that writers use.</summary>
    public const string Prefix = "provenance";

    /// <summary>At the document: one line of the native document in NDJSON, without events.</summary>
    public static readonly EpcisName Line = new(Namespace, "line");

    /// <summary>At an event: the native event, as a line of NDJSON.</summary>
    public static readonly EpcisName Event = new(Namespace, "event");

    /// <summary>At an event: its event hash id without this namespace, so that a later change of the event shows.</summary>
    public static readonly EpcisName Hash = new(Namespace, "hash");

    /// <summary>At an event: its time as a native document writes it, where EPCIS can't say it.</summary>
    public static readonly EpcisName Time = new(Namespace, "time");

    /// <summary>At an event: what a native document calls it (<c>customsProcessed</c>).</summary>
    public static readonly EpcisName Type = new(Namespace, "type");
}
