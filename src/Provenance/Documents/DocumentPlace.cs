namespace Provenance.Documents;

/// <summary>Where something stands in a document.</summary>
/// <param name="Document">The name under which the document was given to the reader.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units, as editors count.</param>
public sealed record DocumentPlace(string Document, int Line, int Column);
