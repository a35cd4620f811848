using System.Globalization;
using Provenance.Packs;
using Provenance.Reports.Layout;
using Provenance.Validation;

namespace Provenance.Reports.Wording;

/// <summary>Findings in a sentence and in a few words.</summary>
internal static class FindingWords
{
    /// <summary>The message, what it is apart from a failure, and the code.</summary>
    public static TextRun[] Sentence(Finding finding) =>
    [
        finding.Message,
        new($" ({Words.Join(", ", [finding.Code, DecisionWords.StateOf(finding)])})", StyleOf(finding)),
    ];

    /// <summary>Several findings, each by the name of its rule, equal ones once: "label removed not replaced (LBL003, open)".</summary>
    public static string Brief(ReadOnlySpan<Finding> findings)
    {
        var counts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var words = Name(finding) + $" ({Words.Join(", ", [finding.Code, DecisionWords.StateOf(finding)])})";
            counts[words] = counts.GetValueOrDefault(words) + 1;
        }

        return string.Join("; ", counts.Select(one => one.Value == 1 ? one.Key : string.Create(CultureInfo.InvariantCulture, $"{one.Key} ×{one.Value}")));
    }

    /// <summary>The rule's name and the detail, as words.</summary>
    public static string Name(Finding finding) => finding.Name.Replace('-', ' ')
        + (finding.Detail is { } detail ? $", {Element(finding) ?? Words.Of(detail).Replace('-', ' ')}" : "");

    /// <summary>The title of an element that a pack asks for says more than its path.</summary>
    private static string? Element(Finding finding) =>
        finding.Code == PackRule.Code && finding.Arguments.FirstOrDefault(argument => argument.Name == "element").Value is { } title ? title.ToString() : null;

    /// <summary>What an evaluation came to.</summary>
    public static string Kind(FindingKind kind) => kind switch
    {
        FindingKind.Fail => "fails",
        FindingKind.Open => "open",
        FindingKind.Review => "to be judged",
        FindingKind.Informational => "for information",
        FindingKind.Pass => "passes",
        _ => "does not apply",
    };

    /// <summary>How a code is shown.</summary>
    public static TextStyle StyleOf(Finding finding) => (finding.Kind, finding.Severity) switch
    {
        (FindingKind.Fail, > Severity.Note) => TextStyle.Bad,
        (FindingKind.Open or FindingKind.Review, > Severity.Note) => TextStyle.Doubtful,
        _ => TextStyle.Faint,
    };
}
