using FluentValidation;
using FluentValidation.Results;

namespace Provenance.Validation.Fluent;

/// <summary>Hands the findings of a report on as failures.</summary>
internal static class FindingFailures
{
    /// <summary>Adds what asks something of a reader and belongs to a family that was asked for.</summary>
    /// <param name="report">The report.</param>
    /// <param name="context">What is validated, and where its failures go.</param>
    /// <param name="pathOf">The path of a finding below that of what is validated.</param>
    public static void Add<T>(ProvenanceReport report, ValidationContext<T> context, Func<string, Finding, string> pathOf)
    {
        var asked = FamilySelection.Of(context, context.PropertyPath);
        foreach (var finding in report.Findings)
        {
            if (!finding.AsksSomething || (asked & (1 << (int)finding.Rule.Family)) == 0)
                continue;
            context.AddFailure(new ValidationFailure(pathOf(context.PropertyPath, finding), finding.Message)
            {
                ErrorCode = finding.Code,
                Severity = Of(finding.Severity),
                CustomState = finding,
            });
        }
    }

    /// <summary><c>events</c> for the chain as a whole, <c>events[id]</c> for an event, <c>events[id].reason</c> for a member of it.</summary>
    public static string PathOf(string events, Finding finding) => finding.Locations[0] switch
    {
        { Event: null } => events,
        { Field: null } at => $"{events}[{at.Event}]",
        var at => $"{events}[{at.Event}].{at.Field}",
    };

    private static FluentValidation.Severity Of(Severity severity) => severity switch
    {
        Severity.Error => FluentValidation.Severity.Error,
        Severity.Warning => FluentValidation.Severity.Warning,
        _ => FluentValidation.Severity.Info,
    };
}
