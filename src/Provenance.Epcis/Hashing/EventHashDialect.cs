namespace Provenance.Epcis;

/// <summary>How the text that is hashed is put together. Implementations disagree, and three of the four stamp the same version on their ids.</summary>
/// <remarks>An id says nothing of its dialect: never compare ids without knowing it, and see EventHash.Matches.</remarks>
public enum EventHashDialect
{
    /// <summary>As the algorithm is written down (CBV 2.0, 8.9 [K]): the order of its table, extensions at the end of the field that holds them.</summary>
    Text,

    /// <summary>
    /// What the reference implementation of GS1 Germany computes, deviations included. It depends on how the document is written, so that only
    /// <see cref="ReferenceEventHash"/> computes it, from the document.
    /// </summary>
    Reference,

    /// <summary>
    /// OpenEPCIS by default: without <c>certificationInfo</c>, without the word <c>sensorElementList</c>, and with extensions inside of standard fields moved to the
    /// end, behind the names of the fields that hold them.
    /// </summary>
    OpenEpcis20,

    /// <summary>OpenEPCIS for CBV 2.1: as <see cref="Text"/>, without <c>certificationInfo</c>. Its ids end in <c>?ver=CBV2.1</c>.</summary>
    OpenEpcis21,
}
