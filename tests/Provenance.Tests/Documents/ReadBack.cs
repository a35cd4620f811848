using System.Text;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Events;
using Provenance.Tests.Generators;

namespace Provenance.Tests.Documents;

/// <summary>What the reader makes of a text.</summary>
internal static class ReadBack
{
    public static ReadResult Result(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The one document of a text without an error.</summary>
    public static ProvenanceDocument Document(string text)
    {
        var result = Result(text);
        result.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Should().BeEmpty("this was written:\n{0}", text);
        return result.Documents[0];
    }

    /// <summary>The one event of a text without an error, where the entries that every generated document defines are known.</summary>
    public static ProvenanceEvent Event(string text)
    {
        var result = new EventReader(Defined.Registry).Read(Encoding.UTF8.GetBytes(text));
        result.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Should().BeEmpty("this was written: {0}", text);
        return result.Event!;
    }
}
