namespace Provenance.Epcis.Reading;

/// <summary>What the root element is.</summary>
internal enum XmlRoot
{
    /// <summary>Nothing of EPCIS.</summary>
    None,

    /// <summary><c>EPCISDocument</c>, <c>EPCISQueryDocument</c> or <c>EPCISMasterDataDocument</c>.</summary>
    Document,

    /// <summary><c>QueryResults</c>.</summary>
    Results,

    /// <summary><c>EventList</c>.</summary>
    Events,

    /// <summary>An event, a message or a list of vocabularies.</summary>
    Bare,
}
