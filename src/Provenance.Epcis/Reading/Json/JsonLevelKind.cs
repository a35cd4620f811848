namespace Provenance.Epcis.Reading.Json;

/// <summary>What stands around events.</summary>
internal enum JsonLevelKind
{
    /// <summary>The stream: documents and events, one after the other.</summary>
    Top,

    /// <summary>A list of events, or documents, without a document around it.</summary>
    TopList,

    /// <summary>An EPCIS document.</summary>
    Document,

    /// <summary><c>epcisBody</c>.</summary>
    Body,

    /// <summary><c>queryResults</c>.</summary>
    QueryResults,

    /// <summary><c>resultsBody</c>.</summary>
    ResultsBody,

    /// <summary><c>eventList</c>.</summary>
    EventList,
}
