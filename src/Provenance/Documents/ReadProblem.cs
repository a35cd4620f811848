using System.Globalization;

namespace Provenance.Documents;

/// <summary>How much a problem of reading matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Everything was read; somebody may have meant something else.</summary>
    Warning,

    /// <summary>What stands here could not be read and is left out.</summary>
    Error,
}

/// <summary>One thing that is wrong with a document: where, and what to write instead.</summary>
/// <param name="Severity">Whether something was left out.</param>
/// <param name="Code">A word for programs, which stays the same from version to version (<c>unknownMember</c>, <c>time</c>).</param>
/// <param name="Message">Sentences for people.</param>
/// <param name="DocumentName">The name under which the document was given to the reader.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units, as editors count.</param>
/// <param name="Path">The place in the JSON: <c>$.chains[0].events[3].time</c>. In NDJSON, that within its line.</param>
/// <remarks>Equal when all members are equal. Immutable.</remarks>
public sealed record ReadProblem(ProblemSeverity Severity, string Code, string Message, string DocumentName, int Line, int Column, string Path)
{
    /// <summary>One line: name, line and column, severity, message, path.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{DocumentName}({Line},{Column}): {(Severity == ProblemSeverity.Error ? "error" : "warning")} {Code}: {Message} [{Path}]");
}
