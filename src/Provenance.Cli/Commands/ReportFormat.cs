namespace Provenance.Cli.Commands;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For code hosts, editors and pipelines.</summary>
    Sarif,

    /// <summary>For pull requests and letters.</summary>
    Markdown,
}
