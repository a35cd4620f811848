using Provenance.Chains;
using Provenance.Epcis.Mapping;

namespace Provenance.Epcis;

/// <summary>Writes chains as EPCIS documents, from which they come back without loss.</summary>
/// <remarks>
/// <para>
/// Each native event becomes one event of EPCIS with the words of the standard as far as it has any; <c>MAPPING.md</c> has the table. The whole native event stands beside
/// them in our own namespace (<c>urn:provenance:epcis:1:</c>) as a line of NDJSON, with customs, labels, evidence and uncertain times, and the document holds the registry.
/// <see cref="EpcisImporter"/> reads the native lines again and takes no notice of the rest, unless the rest was changed since, which it tells.
/// </para>
/// <para>
/// EPCIS must have one instant for each event: of an uncertain time the document gives the latest possible instant, else the earliest, else its own creation date, and
/// <c>provenance:time</c> says what is known. Thread-safe.
/// </para>
/// </remarks>
public static class EpcisExporter
{
    /// <summary>The EPCIS document of a native document.</summary>
    /// <param name="document">The native document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One id names two unequal values, a kept member is not JSON, or two chains hold two events in opposite orders.</exception>
    public static EpcisDocument Export(ProvenanceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new NativeExport(document).Write();
    }
}
