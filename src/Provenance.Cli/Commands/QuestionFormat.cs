namespace Provenance.Cli.Commands;

/// <summary>How questions are written.</summary>
internal enum QuestionFormat
{
    /// <summary>A letter for each addressee.</summary>
    Markdown,

    /// <summary>A table.</summary>
    Csv,
}
