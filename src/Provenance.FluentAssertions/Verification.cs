using System.Text;
using FluentAssertions.Execution;
using NodaTime.Text;
using Provenance.Reports;

namespace Provenance.Assertions;

/// <summary>The one place that speaks to the framework of assertions.</summary>
internal static class Verification
{
    /// <summary>Fails where something is missed; the text says what, and shows the chain with it.</summary>
    /// <param name="identifier">What the subject is called where the caller's own name for it is not known.</param>
    /// <param name="expected">What was expected of it, beginning with "to" or "not to".</param>
    /// <param name="because">Why, as a sentence's part; may be empty.</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <param name="miss">What is missed, or <see langword="null"/>.</param>
    /// <param name="report">What the chain is drawn from; <see langword="null"/> where there is none.</param>
    /// <returns>Whether nothing is missed.</returns>
    [CustomAssertion]
    public static bool That(string identifier, string expected, string because, object[] becauseArgs, Miss? miss, ProvenanceReport? report)
    {
        Execute.Assertion
            .BecauseOf(because, becauseArgs)
            .ForCondition(miss is null)
            .FailWith(() => new FailReason($"Expected {{context:{identifier}}} {Plain(expected)}{{reason}}, but {Plain(TextOf(miss!, report))}"));
        return miss is null;
    }

    private static string TextOf(Miss miss, ProvenanceReport? report)
    {
        var text = new StringBuilder(miss.Found);
        if (miss.Details.Count == 0)
            text.Append('.');
        else
            text.Append(':');
        foreach (var detail in miss.Details)
            text.Append("\n- ").Append(detail);
        if (report is not null)
        {
            text.Append("\n\n").Append(ReportText.TimelineOf(report, marks: miss.Marks).TrimEnd('\n'));
            text.Append("\n\nEvaluated at ").Append(InstantPattern.ExtendedIso.Format(report.EvaluatedAt)).Append(", policy ").Append(report.Policy.Name).Append('.');
        }

        return text.ToString();
    }

    /// <summary>Braces of the record are no placeholders.</summary>
    private static string Plain(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}

/// <summary>How what was found differs from what was expected.</summary>
/// <param name="Found">To be read after "but".</param>
internal sealed record Miss(string Found)
{
    /// <summary>What it consists of, a line each.</summary>
    public ValueList<string> Details { get; init; }

    /// <summary>Where it is.</summary>
    public ValueList<TimelineMark> Marks { get; init; }
}
