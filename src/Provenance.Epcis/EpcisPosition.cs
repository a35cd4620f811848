namespace Provenance.Epcis;

/// <summary>A place in a document.</summary>
/// <param name="Line">The line, from 1; 0 where it is not known.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units, as editors count.</param>
/// <param name="Path">JSON path (<c>$.epcisBody.eventList[3]</c>) or XPath (<c>/EPCISDocument/EPCISBody/EventList/ObjectEvent[4]</c>).</param>
public readonly record struct EpcisPosition(int Line, int Column, string Path);
