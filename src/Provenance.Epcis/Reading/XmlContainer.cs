namespace Provenance.Epcis.Reading;

/// <summary>The elements around events.</summary>
internal enum XmlContainer
{
    /// <summary>The root, of whichever kind of document.</summary>
    Document,

    /// <summary><c>EPCISBody</c>.</summary>
    Body,

    /// <summary><c>QueryResults</c>.</summary>
    Results,

    /// <summary><c>resultsBody</c>.</summary>
    ResultsBody,

    /// <summary><c>EventList</c>.</summary>
    Events,

    /// <summary><c>extension</c> in <c>EventList</c>.</summary>
    EventExtension,

    /// <summary><c>extension</c> in that.</summary>
    EventExtension2,
}
