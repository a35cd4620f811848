using System.Text;
using Provenance.Documents;

namespace Provenance.Epcis.Tests.Json;

/// <summary>Small documents for tests.</summary>
internal static class Doc
{
    public const string Context = "\"https://ref.gs1.org/standards/epcis/epcis-context.jsonld\"";

    /// <summary>An object event that lacks nothing; further members may follow.</summary>
    public static string Event(string more = "", string action = "OBSERVE") =>
        $$$"""{"type":"ObjectEvent","eventTime":"2026-01-02T03:04:05Z","eventTimeZoneOffset":"+00:00","epcList":["urn:epc:id:sgtin:4012345.011111.1"],"action":"{{{action}}}"{{{Comma(more)}}}}""";

    /// <summary>A document for capture.</summary>
    public static string With(string events, string context = Context, string more = "") =>
        $$$"""{"@context":{{{context}}},"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-01-02T03:04:05Z"{{{Comma(more)}}},"epcisBody":{"eventList":[{{{events}}}]}}""";

    public static EpcisReadResult Read(string text, bool strict = false) => EpcisReader.ReadDocument(Encoding.UTF8.GetBytes(text), "d", new() { Strict = strict });

    /// <summary>The one event of a text, which must have no problem.</summary>
    public static EpcisEvent Only(string text)
    {
        var result = Read(text);
        result.Problems.Should().BeEmpty();
        return result.Document!.Events.Single();
    }

    /// <summary>The codes, lines and paths of what is wrong.</summary>
    public static IEnumerable<string> Codes(this EpcisReadResult result) => result.Problems.Select(problem => $"{(problem.Severity == ProblemSeverity.Error ? "error" : "warning")} {problem.Code} {problem.Path}");

    private static string Comma(string more) => more.Length == 0 ? "" : "," + more;
}
