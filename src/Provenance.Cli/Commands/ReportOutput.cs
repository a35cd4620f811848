using Provenance.Cli.Input;
using Provenance.Documents;
using Provenance.Epcis;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Cli.Commands;

/// <summary>Writes a report to standard output in the format asked for.</summary>
internal sealed class ReportOutput(Terminal terminal)
{
    /// <summary>Whether everything is shown.</summary>
    public bool All { get; init; }

    /// <summary>Whether SARIF gives what does not fail a level.</summary>
    public bool Promote { get; init; }

    /// <summary>What was read, with the places of events; <see langword="null"/> where they are not known.</summary>
    public ReadResult? Read { get; init; }

    /// <summary>What was read from EPCIS documents, where any was.</summary>
    public EpcisImportResult? Imported { get; init; }

    /// <summary>The names of CSV files, in which places of events are not known.</summary>
    public IReadOnlySet<string> Tables { get; init; } = new HashSet<string>();

    public void Write(ProvenanceReport report, ReportFormat format)
    {
        switch (format)
        {
            case ReportFormat.Json:
                ReportJson.Write(report, terminal.Bytes);
                break;
            case ReportFormat.Sarif:
                ReportSarif.Write(report, terminal.Bytes, new() { All = All, Promote = Promote, PlaceOf = PlaceOf });
                break;
            case ReportFormat.Markdown:
                ReportMarkdown.Write(report, terminal.Text, new() { All = All });
                break;
            default:
                ReportText.Write(report, terminal.Text, new() { Width = terminal.Width, Color = terminal.Color, All = All, Hint = "--all shows everything" });
                break;
        }
    }

    /// <summary>Standard input is no file that a viewer could open.</summary>
    private DocumentPlace? PlaceOf(FindingLocation location) =>
        PlaceInFiles(location) is { } place && place.Document != InputFiles.StandardInputName ? place : null;

    private DocumentPlace? PlaceInFiles(FindingLocation location)
    {
        var place = Read?.PlaceOf(location.Chain, location.Event);
        if (place is null || Tables.Contains(place.Document))
            return null;
        if (place.Document != EpcisFiles.Name)
            return place;
        return location.Event is { } e ? Imported?.PlaceOf(e) : null;
    }
}
