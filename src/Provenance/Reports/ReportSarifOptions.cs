using Provenance.Documents;
using Provenance.Validation;

namespace Provenance.Reports;

/// <summary>How a report is written as SARIF.</summary>
/// <remarks>Immutable; safe to share between threads if <see cref="PlaceOf"/> is.</remarks>
public sealed record ReportSarifOptions
{
    /// <summary>What fails has the level of its severity, all else the level <c>none</c>; locations are logical.</summary>
    public static readonly ReportSarifOptions Default = new();

    /// <summary>
    /// Whether what is open or to be judged gets the level of its severity too, for viewers that show nothing without one; it does not by default.
    /// SARIF reserves levels for the kind <c>fail</c>, so that such a result is written as one; its own kind stands in its properties.
    /// </summary>
    public bool Promote { get; init; }

    /// <summary>Whether what passed and what did not apply is written too, a result for each entry of <see cref="ProvenanceReport.Rules"/>; it is not by default.</summary>
    public bool All { get; init; }

    /// <summary>
    /// Where what a finding points at stands in a document; <see langword="null"/>, or an answer of <see langword="null"/>, leaves the location logical. The name
    /// of the document is written as a URI: that of a file as a path, relative or rooted.
    /// </summary>
    public Func<FindingLocation, DocumentPlace?>? PlaceOf { get; init; }
}
